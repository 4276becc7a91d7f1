using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the country in a text that names it more than once, or with words around the name: China (CN), Schweiz/Suisse, Die Schweiz.</summary>
/// <remarks>Every part must be a name or a code, and all must be of the same country: "Georgia, USA" and "Congo (Dem.)" are no country.</remarks>
internal static class CountryPhrase
{
    // The languages of the locales that shops and browsers write.
    internal static string Languages => "ar bg cs da de el en es et fi fr he hi hr hu id it ja ko lt lv ms nb nl nn no pl pt ro ru sk sl sr sv th tr uk vi zh";

    private const char Hyphen = '-';

    private const int LocaleLength = 5;

    private const string AroundLocale = " \"'.,;";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LocaleLanguages =
        Languages.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the country, or null.</summary>
    /// <param name="text">At most <see cref="Countries.MaxTextLength"/> characters of well-formed text that is no name itself.</param>
    public static string? Find(ReadOnlySpan<char> text) =>
        FindInParts(text, splitAtHyphens: false) ?? FindInParts(text, splitAtHyphens: true)
        ?? FindInTwoParts(text, text.IndexOf(' ')) ?? FindInTwoParts(text, text.LastIndexOf(' '))
        ?? OfficialCountryName.Find(text) ?? FindBySubdivision(text) ?? FindByLocale(text) ?? CountryAfterTown.Find(text);

    private static string? FindInParts(ReadOnlySpan<char> text, bool splitAtHyphens)
    {
        string? found = null;
        var start = 0;
        bool? isLatin = null;
        for (var index = 0; index <= text.Length; index++)
        {
            var isEnd = index == text.Length || IsSeparator(text, index, splitAtHyphens);
            var isOfOtherScript = false;
            if (isEnd)
            {
                isLatin = null;
            }
            else if (char.IsLetter(text[index]))
            {
                isOfOtherScript = isLatin == !IsLatin(text[index]);
                isLatin = IsLatin(text[index]);
            }

            if (!isEnd && !isOfOtherScript)
                continue;

            var part = text[start..index];
            start = isOfOtherScript ? index : index + 1;
            if (!HasLetter(part))
                continue;

            if ((Countries.FindExact(part) ?? OfficialCountryName.Find(part)) is not { } code || (found ?? code) != code)
                return null;

            found = code;
        }

        return found;
    }

    private static string? FindInTwoParts(ReadOnlySpan<char> text, int space) =>
        space > 0 && Countries.FindExact(text[..space]) is { } code && Countries.FindExact(text[space..]) == code ? code : null;

    // GB-ENG, AU-NSW. In "PT-BR" the country may be the other half, and CA is both California and Canada.
    private static string? FindBySubdivision(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 6 || text[2] != Hyphen || text[..2].ContainsAnyExcept(CharacterSets.AsciiUpperLetters) || text[3..].ContainsAnyExcept(CharacterSets.AsciiUpperLettersAndDigits))
            return null;

        return Countries.FindExact(text[3..]) is null ? Countries.FindExact(text[..2]) : null;
    }

    // pt-BR, en_US: a language in lower case and a country in upper case. "us-CA" is no locale.
    private static string? FindByLocale(ReadOnlySpan<char> text)
    {
        text = text.Trim(AroundLocale);
        return text.Length == LocaleLength && (text[2] is Hyphen or '_') && !text[3..].ContainsAnyExcept(CharacterSets.AsciiUpperLetters) && LocaleLanguages.Contains(text[..2])
            ? Countries.FindExact(text[3..])
            : null;
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, int index, bool splitAtHyphens) => text[index] switch
    {
        '/' or '\\' or '(' or ')' or '[' or ']' or ',' or ';' or ':' or '|' or '=' or '·' or '•' or '\n' or '\r' or '\t' or '、' or '（' or '）' or '／' or '，' => true,
        Hyphen => splitAtHyphens || (index > 0 && index + 1 < text.Length && text[index - 1] == ' ' && text[index + 1] == ' '),
        var character => char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation,
    };

    private static bool IsLatin(char letter) => letter is < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A');

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return true;
        }

        return false;
    }
}
