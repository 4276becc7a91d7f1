using System.Collections.Frozen;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the ISO 3166-1 alpha-2 code of a country by name or code. Thread safe.</summary>
/// <remarks>The English names and codes of this class win over the names in other languages (<see cref="CountryNames"/>).</remarks>
internal static partial class Countries
{
    /// <summary>The maximum length of a text that can name a country, in characters. Longer than any name.</summary>
    public const int MaxTextLength = 128;

    private const int MaxFoldedLength = MaxTextLength * NameFolder.MaxCharsPerChar;

    private const int AlphabetLength = 26;

    private const int MaxCodeLength = 3;

    // Shorter names are substrings of others: Oman in Romania, Mali in Somalia.
    private const int MinContainedNameLength = 5;

    private static readonly (string Text, string Code, bool IsContainable)[] Entries = [.. ParseData()];

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CodesByText =
        Entries.DistinctBy(entry => entry.Text).ToFrozenDictionary(entry => entry.Text, entry => entry.Code, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Country codes by letter pair; see GetPairIndex for the index.
    private static readonly ushort[] CodesByLetterPair = CreateLetterPairTable();

    private static readonly (string Name, string Code)[] ContainableNames =
        [.. Entries.Where(entry => entry.IsContainable).Select(entry => (entry.Text, entry.Code))];

    /// <summary>Finds a country.</summary>
    /// <param name="text">Any trimmed text.</param>
    /// <returns>The alpha-2 code in lower case, or null if the text names no country or more than one.</returns>
    public static string? Find(ReadOnlySpan<char> text)
    {
        // A SHA-256 digest is not a country name.
        if (text.Length > MaxTextLength || HexDigest.IsSha256(text) || !TextValidator.IsWellFormed(text))
            return null;

        var flag = CountryFlag.Find(text);
        var named = FindExact(text) ?? CountryPhrase.Find(text) ?? ContainedCountryName.Find(text, ContainableNames);
        return named is null || flag is null ? named ?? flag : flag == named ? named : null;
    }

    /// <summary>Finds a country by two letters a to z. Returns the alpha-2 code in lower case with its first letter in the low byte, or 0.</summary>
    public static ushort FindByTwoLetters(byte first, byte second) => CodesByLetterPair[GetPairIndex((char)first, (char)second)];

    /// <summary>Finds a country by a text that is exactly its name or code.</summary>
    /// <param name="text">At most <see cref="MaxTextLength"/> characters of well-formed text.</param>
    public static string? FindExact(ReadOnlySpan<char> text)
    {
        var folded = NameFolder.Fold(text, stackalloc char[MaxFoldedLength], out var hasAccents);
        if (folded.IsEmpty)
            return null;

        if (folded.Length <= MaxCodeLength)
        {
            // "Áo" is Austria in Vietnamese and not the code AO. "Nga" is Russia, but NGA is Nigeria.
            if (hasAccents)
                return CountryNames.Find(folded);

            // "ÉU" is the USA, but EU the European Union. "Ý" is Italy, but Y nothing.
            if (folded is "eu" || folded.Length == 1)
                return null;

            if (folded.Length == MaxCodeLength && IsCapitalizedWord(text) && CountryNames.Find(folded) is { } named)
                return named;
        }

        return CodesByText.TryGetValue(folded, out var code) ? code : CountryNames.Find(folded);
    }

    private static bool IsCapitalizedWord(ReadOnlySpan<char> text) => char.IsAsciiLetterUpper(text[0]) && !text[1..].ContainsAnyExcept(CharacterSets.AsciiLowerLetters);

    private static int GetPairIndex(char first, char second) => ((first - 'a') * AlphabetLength) + second - 'a';

    private static ushort[] CreateLetterPairTable()
    {
        var pairs = new ushort[AlphabetLength * AlphabetLength];
        foreach (var (text, code, _) in Entries.Where(entry => entry.Text.Length == 2))
            pairs[GetPairIndex(text[0], text[1])] = (ushort)(code[0] | (code[1] << 8));

        return pairs;
    }

    private static IEnumerable<(string Text, string Code, bool IsContainable)> ParseData()
    {
        foreach (var line in Data.Split('\n'))
        {
            var code = NameFolder.Fold(line[..2]);
            yield return (code, code, false);
            yield return (NameFolder.Fold(line[3..6]), code, false);
            foreach (var name in line[7..].Split(';', StringSplitOptions.TrimEntries))
            {
                var text = NameFolder.Fold(name);
                yield return (text, code, text.Length >= MinContainedNameLength && name[0] != '=');
            }
        }
    }
}
