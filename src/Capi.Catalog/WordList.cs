namespace Capi.Catalog;

/// <summary>Terms of one or several words to find in names: finds <c>cardnumber</c> in <c>CardNumber</c> and <c>card_number_masked</c>,
/// but not in <c>CardNumbering</c>.</summary>
/// <param name="entries">The terms, as lower-case letters without separators, and their meanings. Plurals with s are found as well.</param>
internal sealed class WordList(IEnumerable<(string Word, string Meaning)> entries)
{
    // The longest terms: numerodeseguridadsocial is four or five words.
    private const int LongestGroup = 5;

    private readonly Dictionary<int, (string Word, string Meaning)[]> _byHash = entries
        .SelectMany(entry => new[] { entry, (Word: entry.Word + "s", entry.Meaning) })
        .GroupBy(entry => HashOf(entry.Word))
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Finds the first term that consists of whole words of the name; null when there is none.</summary>
    /// <param name="name">An identifier or a key.</param>
    /// <param name="onlyAtEnd">True to find terms at the end of the name only.</param>
    public WordMatch? Find(string name, bool onlyAtEnd = false)
    {
        for (var start = NameWords.Start(name, 0); start >= 0; start = NameWords.Start(name, NameWords.End(name, start)))
        {
            var hash = Seed;
            var word = start;
            for (var count = 0; count < LongestGroup && word >= 0; count++)
            {
                var end = NameWords.End(name, word);
                for (var index = word; index < end; index++)
                    hash = Add(hash, name[index]);

                word = NameWords.Start(name, end);
                if ((!onlyAtEnd || word < 0) && Meaning(hash, name, start, end) is { } meaning)
                    return new WordMatch(meaning, start, end);
            }
        }

        return null;
    }

    private const int Seed = 17;

    private static int HashOf(string word) => word.Aggregate(Seed, Add);

    private static int Add(int hash, char letter) => unchecked((hash * 31) + char.ToLowerInvariant(letter));

    private string? Meaning(int hash, string name, int start, int end)
    {
        if (!_byHash.TryGetValue(hash, out var candidates))
            return null;

        foreach (var (word, meaning) in candidates)
        {
            if (IsWord(word, name, start, end))
                return meaning;
        }

        return null;
    }

    private static bool IsWord(string word, string name, int start, int end)
    {
        var at = 0;
        for (var index = start; index < end; index++)
        {
            if (!char.IsLetter(name[index]))
                continue;
            if (at == word.Length || char.ToLowerInvariant(name[index]) != word[at++])
                return false;
        }

        return at == word.Length;
    }
}
