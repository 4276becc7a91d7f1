using System.Collections.Frozen;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>ge</c>: maps a word to <c>f</c> or <c>m</c> with the word lists of Meta's Parameter Builder; drops any other word.</summary>
internal static class GenderNormalizer
{
    private const string MaleWords =
        "m male man boy gentleman guy sir mister mr son father dad daddy papa uncle nephew brother husband boyfriend groom " +
        "widower king prince duke count emperor god lord lad fellow chap bloke dude he him his himself";

    private const string FemaleWords =
        "f female woman girl lady miss ms mrs madam ma'am daughter mother mom mama mommy aunt niece sister wife girlfriend " +
        "bride widow queen princess duchess countess empress goddess maiden lass gal chick dame belle she her hers herself";

    private const int MaxWordLength = 10;

    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Words =
        MaleWords.Split(' ').Select(word => (Word: word, Gender: (byte)'m'))
            .Concat(FemaleWords.Split(' ').Select(word => (Word: word, Gender: (byte)'f')))
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Gender, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        Span<char> word = stackalloc char[MaxWordLength];
        var length = 0;
        foreach (var rune in new LowerCaseRuneEnumerator(value))
        {
            if (!rune.IsAscii || length == MaxWordLength)
                return DropReason.Unknown;

            word[length++] = (char)rune.Value;
        }

        if (!Words.TryGetValue(word[..length], out var gender))
            return DropReason.Unknown;

        output.Append(gender);
        return DropReason.None;
    }
}
