namespace Capi.Catalog;

/// <summary>Terms of one or several words to find in names: finds <c>cardnumber</c> in <c>CardNumber</c> and <c>card_number_masked</c>,
/// but not in <c>CardNumbering</c>.</summary>
/// <param name="entries">The terms, as lower-case letters without separators, and their meanings. Plurals with s are found as well.</param>
internal sealed class TermDictionary(IEnumerable<(string Word, string Meaning)> entries)
{
    // The longest terms: numerodeseguridadsocial is four or five words.
    private const int MaxWordsPerTerm = 5;

    private readonly Dictionary<int, (string Word, string Meaning)[]> _byHash = entries
        .SelectMany(entry => new[] { entry, (Word: entry.Word + "s", entry.Meaning) })
        .GroupBy(entry => GetHash(entry.Word))
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Finds the first term that consists of whole words of the name; null when there is none.</summary>
    /// <param name="name">An identifier or a key.</param>
    /// <param name="onlyAtEnd">True to find terms at the end of the name only.</param>
    public TermMatch? Find(string name, bool onlyAtEnd = false)
    {
        for (var start = NameTokenizer.FindWordStart(name, 0); start >= 0; start = NameTokenizer.FindWordStart(name, NameTokenizer.FindWordEnd(name, start)))
        {
            var hash = Seed;
            var word = start;
            for (var count = 0; count < MaxWordsPerTerm && word >= 0; count++)
            {
                var end = NameTokenizer.FindWordEnd(name, word);
                for (var index = word; index < end; index++)
                    hash = AddToHash(hash, name[index]);

                word = NameTokenizer.FindWordStart(name, end);
                if ((!onlyAtEnd || word < 0) && FindMeaning(hash, name, start, end) is { } meaning)
                    return new TermMatch(meaning, start, end);
            }
        }

        return null;
    }

    private const int Seed = 17;

    private static int GetHash(string word) => word.Aggregate(Seed, AddToHash);

    private static int AddToHash(int hash, char letter) => unchecked((hash * 31) + char.ToLowerInvariant(letter));

    private string? FindMeaning(int hash, string name, int start, int end)
    {
        if (!_byHash.TryGetValue(hash, out var candidates))
            return null;

        foreach (var (word, meaning) in candidates)
        {
            if (Matches(word, name, start, end))
                return meaning;
        }

        return null;
    }

    private static bool Matches(string word, string name, int start, int end)
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
