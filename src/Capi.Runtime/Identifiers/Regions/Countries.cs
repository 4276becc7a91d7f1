using System.Collections.Frozen;
using System.Text;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the ISO 3166-1 alpha-2 code of a country by name or code. Thread safe.</summary>
internal static partial class Countries
{
    // Longer than any country name.
    private const int MaxTextLength = 128;

    private const int AlphabetLength = 26;

    // Shorter names are substrings of others: Oman in Romania, Mali in Somalia.
    private const int MinContainedNameLength = 5;

    private static readonly (string Text, string Code, bool IsContainable)[] Entries = [.. ParseData()];

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CodesByText =
        Entries.ToFrozenDictionary(entry => entry.Text, entry => entry.Code, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Country codes by letter pair; see GetPairIndex for the index.
    private static readonly ushort[] CodesByLetterPair = CreateLetterPairTable();

    private static readonly (string Name, string Code)[] ContainableNames =
        [.. Entries.Where(entry => entry.IsContainable).Select(entry => (entry.Text, entry.Code))];

    /// <summary>Finds a country by text that is not yet folded.</summary>
    /// <param name="text">Any trimmed text.</param>
    /// <returns>The alpha-2 code in lower case, or null if the text names no country or more than one.</returns>
    public static string? Find(ReadOnlySpan<char> text)
    {
        // A SHA-256 digest is not a country name.
        if (text.Length > MaxTextLength || HexDigest.IsSha256(text) || !TextValidator.IsWellFormed(text))
            return null;

        var folded = new Utf8Builder(stackalloc byte[MaxTextLength * Utf8Builder.MaxBytesPerChar]);
        LatinLetters.Fold(text, ref folded);
        return Find(folded.WrittenSpan);
    }

    /// <summary>Finds a country by two letters a to z. Returns the alpha-2 code in lower case with its first letter in the low byte, or 0.</summary>
    public static ushort FindByTwoLetters(byte first, byte second) => CodesByLetterPair[GetPairIndex((char)first, (char)second)];

    /// <summary>Finds a country by folded text.</summary>
    /// <param name="folded">Letters a to z (<see cref="LatinLetters"/>).</param>
    /// <returns>The alpha-2 code in lower case, or null if the text names no country or more than one.</returns>
    public static string? Find(ReadOnlySpan<byte> folded)
    {
        if (folded.Length > MaxTextLength)
            return null;

        Span<char> buffer = stackalloc char[MaxTextLength];
        Encoding.ASCII.GetChars(folded, buffer);
        ReadOnlySpan<char> text = buffer[..folded.Length];
        return CodesByText.TryGetValue(text, out var code) ? code : FindContained(text);
    }

    private static string? FindContained(ReadOnlySpan<char> text)
    {
        string? found = null;
        foreach (var (name, code) in ContainableNames)
        {
            if (!text.Contains(name, StringComparison.Ordinal))
                continue;

            if (found is not null && found != code)
                return null;

            found = code;
        }

        return found;
    }

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
            var code = LatinLetters.Fold(line[..2]);
            yield return (code, code, false);
            yield return (LatinLetters.Fold(line[3..6]), code, false);
            foreach (var name in line[7..].Split(';', StringSplitOptions.TrimEntries))
            {
                var text = LatinLetters.Fold(name);
                yield return (text, code, text.Length >= MinContainedNameLength && name[0] != '=');
            }
        }
    }
}
