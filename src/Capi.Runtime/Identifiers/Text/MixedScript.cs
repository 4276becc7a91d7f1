using System.Collections.Frozen;

namespace Capi.Identifiers.Text;

/// <summary>Words of one script with letters of another one that look the same, as keyboards produce them: Kυρία and Mужской with a Latin first letter.</summary>
internal static class MixedScript
{
    private const int MaxLength = 32;
    private const string Latin = "abcehikmnoptxyz";
    private const string Greek = "αβ-εηικμνορτχυζ";
    private const string Cyrillic = "авсенікм-ортху-";

    /// <summary>Finds a word of Greek or Cyrillic letters with its Latin letters replaced.</summary>
    /// <param name="word">The word in lower case.</param>
    /// <param name="words">The known words.</param>
    /// <param name="value">The value of the word found.</param>
    public static bool TryFind(ReadOnlySpan<char> word, in FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> words, out byte value)
    {
        value = 0;
        if (word.Length > MaxLength || !word.ContainsAnyInRange('a', 'z') || !word.ContainsAnyInRange('\u0370', '\u04FF'))
            return false;

        var letters = word.ContainsAnyInRange('\u0400', '\u04FF') ? Cyrillic : Greek;
        Span<char> replaced = stackalloc char[MaxLength];
        for (var index = 0; index < word.Length; index++)
            replaced[index] = Latin.IndexOf(word[index], StringComparison.Ordinal) is >= 0 and var letter ? letters[letter] : word[index];

        return words.TryGetValue(replaced[..word.Length], out value);
    }
}
