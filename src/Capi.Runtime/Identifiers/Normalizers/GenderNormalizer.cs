using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>ge</c>: maps a word or title in some forty languages to <c>f</c> or <c>m</c> (<see cref="GenderWords"/>); drops any other text, and all numbers.</summary>
internal static class GenderNormalizer
{
    private const int MaxWordLength = 32;
    private const int FullWidthOffset = 0xFEE0;

    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Words =
        CreateEntries(GenderWords.Male, 'm').Concat(CreateEntries(GenderWords.OtherMale, 'm'))
            .Concat(CreateEntries(GenderWords.Female, 'f')).Concat(CreateEntries(GenderWords.OtherFemale, 'f'))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    // Combining accents and the letters of these scripts that have another canonical form.
    private static readonly SearchValues<char> ChangedByComposition = SearchValues.Create(
        [.. new[] { (0x300, 0x36F), (0x93C, 0x93C), (0x958, 0x95F), (0x1100, 0x11FF), (0x1F00, 0x1FFF), (0x212A, 0x212B), (0xF900, 0xFAFF) }
            .SelectMany(range => Enumerable.Range(range.Item1, range.Item2 - range.Item1 + 1)).Select(unit => (char)unit)]);

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00A0\t\r\n/|\\,;:()[]\"“”„«»-–—_");

    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        if (value.Length > MaxWordLength)
            return DropReason.Unknown;

        // Normalising non-ASCII text allocates, so only text that may change is normalised.
        Span<char> composed = stackalloc char[2 * MaxWordLength];
        var composedLength = value.Length;
        if (!value.ContainsAny(ChangedByComposition))
            value.CopyTo(composed);
        else if (!value.TryNormalize(composed, out composedLength, NormalizationForm.FormC))
            return DropReason.Unknown;

        Span<char> word = stackalloc char[4 * MaxWordLength];
        var length = 0;
        foreach (var rune in new LowerCaseRuneEnumerator(composed[..composedLength]))
        {
            // Mr., Sig.ra
            if (rune.Value != '.')
                length += (rune.Value is >= 0xFF41 and <= 0xFF5A ? new Rune(rune.Value - FullWidthOffset) : rune).EncodeToUtf16(word[length..]);
        }

        if (!Words.TryGetValue(word[..length], out var gender) && !TryFindInParts(word[..length], out gender))
            return DropReason.Unknown;

        output.Append(gender);
        return DropReason.None;
    }

    // Female (f), "male", she/her, Frau Dr.: every word must be known, and all must agree.
    private static bool TryFindInParts(ReadOnlySpan<char> text, out byte gender)
    {
        gender = 0;
        foreach (var range in text.SplitAny(Separators))
        {
            var part = text[range];
            if (part.IsEmpty || part is "dr" or "prof" or "gender" or "sex")
                continue;

            if (!Words.TryGetValue(part, out var found) || (gender != 0 && gender != found))
                return false;

            gender = found;
        }

        return gender != 0;
    }

    private static IEnumerable<KeyValuePair<string, byte>> CreateEntries(string words, char gender) =>
        words.Split(',').Select(word => KeyValuePair.Create(word, (byte)gender));
}
