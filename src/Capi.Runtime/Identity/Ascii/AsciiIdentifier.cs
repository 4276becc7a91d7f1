using System.Runtime.Intrinsics;
using Capi.Catalog;

namespace Capi.Identity;

/// <summary>The short way for what people mostly have: short ASCII text with nothing wrong about it. Whatever looks otherwise is left to <see cref="Normalizer"/>.</summary>
/// <remarks>It never decides that a value is dropped, and takes none that the long way would treat otherwise.</remarks>
internal static class AsciiIdentifier
{
    /// <summary>The longest text it looks at.</summary>
    public const int MaxLength = 55;

    // With white space around it; more of that is not worth looking at twice.
    private const int MaxUntrimmedLength = 128;

    // As long may be a digest, or what somebody took for one.
    private const int ShortestDigest = 32;

    /// <summary>Normalises one value of a hashed key.</summary>
    /// <param name="normalization">The form to bring it into.</param>
    /// <param name="value">The text as it was given.</param>
    /// <param name="today">The last day a date of birth may be.</param>
    /// <param name="settings">What the application configured.</param>
    /// <param name="block">At least <see cref="AsciiBlock.Size"/> bytes, which may hold anything; receives the text.</param>
    /// <returns>How many bytes the text has; 0 when it is left to the long way.</returns>
    public static int Normalize(Normalization normalization, ReadOnlySpan<char> value, DateOnly today, IdentitySettings? settings, ref byte block)
    {
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian || value.Length is 0 or > MaxUntrimmedLength)
            return 0;

        if (value[0] <= ' ' || value[^1] <= ' ')
            value = WhiteSpace.Trim(value);
        if (value.Length is 0 or > MaxLength)
            return 0;

        if (!AsciiText.TryLower(value, ref block))
            return 0;

        var length = value.Length;
        if (normalization == Normalization.Email)
            return AsciiEmail.IsAddress(ref block, length) ? length : 0;
        if (length >= ShortestDigest)
            return 0;

        // A statement and not an expression: so each call is the method's last, and the JIT makes a jump of it.
        switch (normalization)
        {
            case Normalization.Phone:
                return settings?.Phones is null ? AsciiPhone.Normalize(ref block, length) : 0;
            case Normalization.Name:
                return AsciiFilters.Name(ref block, length);
            case Normalization.DateOfBirth:
                return AsciiDate.Normalize(ref block, length, today);
            case Normalization.Gender:
                return AsciiCodes.Gender(ref block, length);
            case Normalization.City:
                return AsciiFilters.City(ref block, length);
            case Normalization.State:
                return AsciiCodes.State(ref block, length);
            case Normalization.Zip:
                return AsciiFilters.Zip(ref block, length);
            case Normalization.Country:
                return AsciiCodes.Country(ref block, length);
            case Normalization.ExternalId:
                return AsciiFilters.ExternalId(ref block, length);
            default:
                return 0;
        }
    }
}
