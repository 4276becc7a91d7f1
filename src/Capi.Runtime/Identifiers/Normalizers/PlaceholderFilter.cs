namespace Capi.Identifiers.Normalizers;

/// <summary>Fast path of <see cref="PlaceholderWords"/>: tells that a name or city is certainly no such word, from its first two letters and its length.</summary>
internal static class PlaceholderFilter
{
    private const int LetterCount = 26;

    // An entry has one bit for each length up to 31, then one for each second letter.
    private const int SecondLetterOffset = 32;

    private static readonly ulong[] EntriesByFirstLetter = CreateEntries(PlaceholderWords.OfEveryField);

    /// <summary>False if the text is certainly no placeholder.</summary>
    /// <param name="first">The first character of the text, in lower case.</param>
    /// <param name="second">The second character of the text without white space, punctuation and symbols.</param>
    /// <param name="length">The length of the text without these, at most 31.</param>
    public static bool MayContain(byte first, byte second, int length)
    {
        var index = first - 'a';
        if ((uint)index >= LetterCount)
            return true;

        var entry = EntriesByFirstLetter[index];
        return ((entry >> length) & (entry >> (SecondLetterOffset + second - 'a')) & 1) != 0;
    }

    // Words that start with punctuation need no entry.
    private static ulong[] CreateEntries(string words)
    {
        var entries = new ulong[LetterCount];
        foreach (var word in words.Split(';').Where(word => char.IsAsciiLetterLower(word[0])))
        {
            var letters = word.Where(char.IsAsciiLetterOrDigit).ToArray();
            entries[word[0] - 'a'] |= (1UL << letters.Length) | (1UL << (SecondLetterOffset + letters[1] - 'a'));
        }

        return entries;
    }
}
