using Capi.Identifiers.Regions;

namespace Capi.Identifiers.PostalCodes;

/// <summary>Which forms the fast path may accept in a country. Thread safe; the table is created on first use.</summary>
internal static class PostalCodeFormsByCountry
{
    private const int LetterCount = 26;

    private static readonly PostalCodeForms[] ByLetterPair = [.. Enumerable.Range(0, LetterCount * LetterCount).Select(index => FindForms(Countries.Find([(char)('a' + (index / LetterCount)), (char)('a' + (index % LetterCount))])))];

    /// <summary>The forms that are final in this country.</summary>
    /// <param name="country">A country in any form. Null or unknown text accepts every form; of a name only <see cref="PostalCodeForms.FiveDigits"/> is decided here.</param>
    public static PostalCodeForms Get(string? country)
    {
        if (country is null)
            return FindForms(null);

        if (country.Length == 2 && char.IsAsciiLetter(country[0]) && char.IsAsciiLetter(country[1]))
            return ByLetterPair[(((country[0] | 0x20) - 'a') * LetterCount) + (country[1] | 0x20) - 'a'];

        return PostalCodeFormats.MayLackSixthDigit(country) ? PostalCodeForms.None : PostalCodeForms.FiveDigits;
    }

    private static PostalCodeForms FindForms(string? country)
    {
        if (country is null)
            return PostalCodeForms.FiveDigits | PostalCodeForms.FourDigits | PostalCodeForms.FourDigitsTwoLetters;

        var forms = PostalCodeFormats.MayLackSixthDigit(country) ? PostalCodeForms.None : PostalCodeForms.FiveDigits;
        if (!States.IsUsCountry(country) && PostalCodeFormats.CountMissingZeros("1000", country) == 0)
            forms |= PostalCodeForms.FourDigits;
        if (country == "nl" || !PostalCodeFormats.IsKnown(country))
            forms |= PostalCodeForms.FourDigitsTwoLetters;

        return forms;
    }
}
