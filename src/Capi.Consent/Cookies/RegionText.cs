using Capi.Consent.Policies;

namespace Capi.Consent.Cookies;

/// <summary>Reads the regions that the cookies of consent platforms name.</summary>
internal static class RegionText
{
    private const int MaxSubdivisionLength = 3;

    /// <summary>Returns the ISO 3166 form of <c>US;CA</c>, <c>us-06</c>, <c>us-ca</c> or <c>pl</c>; null for any other text.</summary>
    public static string? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length < 2 || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]))
            return null;

        var country = text[..2].ToString().ToUpperInvariant();
        var rest = text[2..];
        if (rest.IsEmpty || rest is ";" or "-")
            return country;

        if (rest[0] is not (';' or '-') || rest.Length > MaxSubdivisionLength + 1)
            return null;

        var subdivision = rest[1..];
        if (country == "US" && FipsStates.GetRegion(subdivision) is { } state)
            return state;

        foreach (var character in subdivision)
        {
            if (!char.IsAsciiLetterOrDigit(character))
                return null;
        }

        return $"{country}-{subdivision.ToString().ToUpperInvariant()}";
    }
}
