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
        var (hasLatin, hasGreek, hasCyrillic) = (false, false, false);
        foreach (var letter in word)
        {
            hasLatin |= char.IsAsciiLetterLower(letter);
            hasGreek |= letter is >= '\u0370' and <= '\u03FF';
            hasCyrillic |= letter is >= '\u0400' and <= '\u04FF';
        }

        if (word.Length > MaxLength || !hasLatin || !(hasGreek || hasCyrillic))
            return false;

        var letters = hasCyrillic ? Cyrillic : Greek;
        Span<char> replaced = stackalloc char[MaxLength];
        for (var index = 0; index < word.Length; index++)
            replaced[index] = Latin.IndexOf(word[index], StringComparison.Ordinal) is >= 0 and var found ? letters[found] : word[index];

        return words.TryGetValue(replaced[..word.Length], out value);
    }
}
