using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.PostalCodes;

/// <summary>Finds the postal code in a text: five digits in the USA, and everywhere else letters and digits without separators.</summary>
internal static class PostalCode
{
    private const int ZipLength = 5;
    private const int ZipPlusFourLength = 9;
    private const int PlusFourLength = 4;
    private const int MinDigits = 3;

    /// <summary>Finds the code.</summary>
    /// <param name="groups">The text in groups (<see cref="PostalCodeText"/>).</param>
    /// <param name="country">The alpha-2 code of the country in lower case; null if it is unknown.</param>
    /// <param name="destination">At least as long as the text, and at least 16 characters.</param>
    public static ReadOnlySpan<char> Find(ReadOnlySpan<char> groups, string? country, Span<char> destination)
    {
        groups = PostalCodeWords.Remove(PostalCodeSearch.Find(PostalCodeWords.Remove(groups, country), country), country);
        var code = PostalCodeText.RemoveSeparators(groups, destination);
        if (country is not null && States.IsUsCountry(country))
            return FindZipCode(groups, code.Length, destination);

        if (IsZipPlusFour(groups, country))
            return code[..ZipLength];

        return country is not null && PostalCodeFormats.CountMissingZeros(code, country) is var zeros and > 0 ? PadLeft(destination, code.Length, zeros) : code;
    }

    // Five digits, dash or space, four digits: no other country has such codes. Nine digits alone: no country has them, but one that is known and
    // isn't the USA may mean something else. Saudi Arabia has the same form.
    private static bool IsZipPlusFour(ReadOnlySpan<char> groups, string? country) =>
        PostalCodeWords.IsZipCode(groups) && (groups.Contains(PostalCodeText.Separator) || (groups.Length == ZipPlusFourLength && country is null or "sa"));

    private static ReadOnlySpan<char> FindZipCode(ReadOnlySpan<char> groups, int length, Span<char> code)
    {
        var digits = code[..length].IndexOfAnyExcept(CharacterSets.AsciiDigits) is var end and >= 0 ? end : length;
        if (digits == length && CountZipDigits(groups) is >= MinDigits and < ZipLength and var zipDigits)
            return PadLeft(code, zipDigits, ZipLength - zipDigits);

        return digits >= ZipLength ? code[..ZipLength] : code[..length];
    }

    // 2138-1234, 21381234, 2138: a spreadsheet has removed the leading zeros.
    private static int CountZipDigits(ReadOnlySpan<char> digits)
    {
        var separator = digits.IndexOf(PostalCodeText.Separator);
        if (separator < 0)
            return digits.Length is ZipPlusFourLength - 1 or ZipPlusFourLength - 2 ? digits.Length - PlusFourLength : digits.Length;

        return digits.Length - separator - 1 == PlusFourLength && digits.LastIndexOf(PostalCodeText.Separator) == separator ? separator : 0;
    }

    private static ReadOnlySpan<char> PadLeft(Span<char> code, int length, int zeros)
    {
        code[..length].CopyTo(code[zeros..]);
        code[..zeros].Fill('0');
        return code[..(length + zeros)];
    }
}
