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

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00A0\t\r\n/|\\,;:()[]\"“”„«»-–—_");

    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        if (value.Length > MaxWordLength)
            return DropReason.Unknown;

        Span<char> word = stackalloc char[4 * MaxWordLength];
        var length = 0;
        foreach (var rune in new LowerCaseRuneEnumerator(value))
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

    // Female (f), "male", she/her, Frau Dr.: every word must be known, and all must agree. A single letter may be the first one of a word: K (Kobieta).
    private static bool TryFindInParts(ReadOnlySpan<char> text, out byte gender)
    {
        gender = 0;
        var (letter, first) = ('\0', '\0');
        foreach (var range in text.SplitAny(Separators))
        {
            var part = text[range].Trim('\'');
            if (part.IsEmpty || part is "dr" or "prof" or "gender" or "sex")
                continue;

            if (!Words.TryGetValue(part, out var found) && !MixedScript.TryFind(part, Words, out found))
            {
                if (part.Length != 1 || letter != 0)
                    return false;

                letter = part[0];
                continue;
            }

            if (gender != 0 && gender != found)
                return false;

            (gender, first) = (found, part[0]);
        }

        return gender != 0 && (letter == 0 || letter == first);
    }

    private static IEnumerable<KeyValuePair<string, byte>> CreateEntries(string words, char gender) =>
        words.Split(',').Select(word => KeyValuePair.Create(word, (byte)gender));
}
