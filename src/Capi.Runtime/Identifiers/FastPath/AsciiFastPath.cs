using System.Runtime.Intrinsics;
using Capi.Catalog;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.FastPath;

/// <summary>The fast path: normalises short, valid ASCII text, which is most input. Everything else takes the slow path (<see cref="IdentifierNormalizer"/>).</summary>
/// <remarks>Never drops a value, and never gives another result than the slow path.</remarks>
internal static class AsciiFastPath
{
    /// <summary>The maximum length of trimmed text, in characters.</summary>
    public const int MaxLength = 55;

    // Maximum length including surrounding white space; longer text takes the slow path.
    private const int MaxUntrimmedLength = 128;

    // The length of a hexadecimal MD5 digest; the slow path checks for digests.
    private const int MinDigestLength = 32;

    /// <summary>Normalises one value of a hashed key.</summary>
    /// <param name="normalization">The normalisation of the key.</param>
    /// <param name="value">The raw text.</param>
    /// <param name="context">Country of the postal code, current date and options.</param>
    /// <param name="block">At least <see cref="AsciiBlock.Size"/> bytes with any content; receives the normalised text.</param>
    /// <returns>The length of the normalised text in bytes, or 0 to use the slow path.</returns>
    public static int Normalize(Normalization normalization, ReadOnlySpan<char> value, in NormalizationContext context, ref byte block)
    {
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian || value.Length is 0 or > MaxUntrimmedLength)
            return 0;

        if (value[0] <= ' ' || value[^1] <= ' ')
            value = WhiteSpace.Trim(value);
        if (value.Length is 0 or > MaxLength)
            return 0;

        if (!AsciiText.TryCopyLowerCase(value, ref block))
            return 0;

        var length = value.Length;
        if (normalization == Normalization.Email)
            return AsciiEmailValidator.IsAddress(ref block, length) ? length : 0;
        if (length >= MinDigestLength)
            return 0;

        // A switch statement, not an expression: each call is in tail position, and the JIT emits a jump for it.
        switch (normalization)
        {
            case Normalization.Phone:
                return context.PhoneNormalizer is null ? AsciiPhoneNormalizer.Normalize(ref block, length) : 0;
            case Normalization.Name:
                return AsciiFilterNormalizer.NormalizeName(ref block, length);
            case Normalization.DateOfBirth:
                return AsciiDateNormalizer.Normalize(ref block, length, context.Today);
            case Normalization.Gender:
                return AsciiCodeNormalizer.NormalizeGender(ref block, length);
            case Normalization.City:
                return AsciiFilterNormalizer.NormalizeCity(ref block, length);
            case Normalization.State:
                return AsciiCodeNormalizer.NormalizeState(ref block, length);
            case Normalization.Zip:
                return AsciiZipNormalizer.Normalize(ref block, length, context.Country);
            case Normalization.Country:
                return AsciiCodeNormalizer.NormalizeCountry(ref block, length);
            case Normalization.ExternalId:
                return AsciiFilterNormalizer.NormalizeExternalId(ref block, length);
            default:
                return 0;
        }
    }
}
