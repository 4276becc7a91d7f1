using System.Collections.Frozen;
using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>ge</c>: maps a word or title in some forty languages to <c>f</c> or <c>m</c> (<see cref="GenderWords"/>); drops any other text, and all numbers.</summary>
internal static class GenderNormalizer
{
    private const int MaxWordLength = 32;

    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Words =
        CreateEntries(GenderWords.Male, 'm').Concat(CreateEntries(GenderWords.OtherMale, 'm'))
            .Concat(CreateEntries(GenderWords.Female, 'f')).Concat(CreateEntries(GenderWords.OtherFemale, 'f'))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        Span<char> composed = stackalloc char[MaxWordLength];
        if (value.Length > MaxWordLength || !value.TryNormalize(composed, out var composedLength, NormalizationForm.FormC))
            return DropReason.Unknown;

        Span<char> word = stackalloc char[2 * MaxWordLength];
        var length = 0;
        foreach (var rune in new LowerCaseRuneEnumerator(composed[..composedLength]))
        {
            // Mr., Sig.ra
            if (rune.Value != '.')
                length += rune.EncodeToUtf16(word[length..]);
        }

        if (!Words.TryGetValue(word[..length], out var gender))
            return DropReason.Unknown;

        output.Append(gender);
        return DropReason.None;
    }

    private static IEnumerable<KeyValuePair<string, byte>> CreateEntries(string words, char gender) =>
        words.Split(',').Select(word => KeyValuePair.Create(word, (byte)gender));
}
