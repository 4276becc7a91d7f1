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

        return normalization switch
        {
            Normalization.Phone => settings?.Phones is null ? AsciiPhone.Normalize(ref block, length) : 0,
            Normalization.Name => AsciiFilters.Name(ref block, length),
            Normalization.DateOfBirth => AsciiDate.Normalize(ref block, length, today),
            Normalization.Gender => AsciiCodes.Gender(ref block, length),
            Normalization.City => AsciiFilters.City(ref block, length),
            Normalization.State => AsciiCodes.State(ref block, length),
            Normalization.Zip => AsciiFilters.Zip(ref block, length),
            Normalization.Country => AsciiCodes.Country(ref block, length),
            Normalization.ExternalId => AsciiFilters.ExternalId(ref block, length),
            _ => 0,
        };
    }
}
