using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary>Recognises IDs that software writes when there is no person: 0, negative numbers, <c>null</c>, <c>anonymous</c>, <c>guest</c>, an empty Guid.</summary>
/// <remarks>Everybody without an account would have the same ID. Thread safe. Doesn't allocate.</remarks>
internal static class PlaceholderIds
{
    /// <summary>The maximum length of such an ID: longer text is one only if it has nothing but zeros (the formats of Guid).</summary>
    public const int MaxLength = 68;

    // Compared without punctuation, so that "guest_user", "<null>" and "(not set)" are found too.
    private static string Words =>
        "null undefined none nil nan unknown nobody anonymous anon anonymoususer anonuser guest guestuser guestcheckout notset notloggedin notavailable nullnull undefinedundefined false true objectobject dbnull";

    private const int MaxWordLength = 18;

    private const int GuidDigits = 32;

    // One bit for each letter that a word starts with.
    private const uint FirstLetters = (1 << ('n' - 'a')) | (1 << ('u' - 'a')) | (1 << ('a' - 'a')) | (1 << ('g' - 'a')) | (1 << ('f' - 'a')) | (1 << ('t' - 'a')) | (1 << ('o' - 'a')) | (1 << ('d' - 'a'));

    private static readonly SearchValues<byte> ZeroCharacters = SearchValues.Create("0-.,_+x{}()"u8);

    private static readonly SearchValues<byte> NumberCharacters = SearchValues.Create("0123456789.,"u8);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordSet =
        Words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<byte> PlaceholderPunctuation = SearchValues.Create("-._?{}[]()<>\"'/#*"u8);

    /// <summary>True for a placeholder ID, in any case and with any white space.</summary>
    public static bool Contains(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
            return false;

        Span<byte> buffer = stackalloc byte[MaxLength * Utf8Builder.MaxBytesPerChar];
        var output = new Utf8Builder(buffer);
        ExternalIdNormalizer.Append(text, ref output);
        return ContainsNormalized(output.WrittenSpan);
    }

    /// <summary>True for a placeholder ID that is already lower-cased and without white space, in UTF-8.</summary>
    public static bool ContainsNormalized(ReadOnlySpan<byte> id) =>
        id.Length is > 0 and <= MaxLength && (IsZero(id) || IsNegative(id) || IsMaxGuid(id) || IsTemplate(id) || IsWord(id));

    /// <summary>False if the ID is certainly a person's, by its first two characters and its length. For the fast path.</summary>
    public static bool MayContain(byte first, byte second, int length) => first switch
    {
        >= (byte)'1' and <= (byte)'9' => false,
        < (byte)'a' or > (byte)'z' => true,
        _ => (FirstLetters >> (first - 'a') & 1) != 0 && length <= 2 * MaxWordLength && (char.IsAsciiLetter((char)second) ? IsStartOfWord(first, second) : "nufagto"u8.Contains(first)),
    };

    private static bool IsStartOfWord(byte first, byte second) =>
        ((first << 8) | second) is ('n' << 8 | 'u') or ('n' << 8 | 'o') or ('n' << 8 | 'i') or ('n' << 8 | 'a') or ('u' << 8 | 'n') or ('a' << 8 | 'n') or ('g' << 8 | 'u') or ('f' << 8 | 'a')
            or ('f' << 8 | 'f') or ('t' << 8 | 'r') or ('o' << 8 | 'b') or ('d' << 8 | 'b');

    // 0, 00, 0.00, and the empty Guid in every format.
    private static bool IsZero(ReadOnlySpan<byte> id) => id[0] != 'x' && id.Contains((byte)'0') && !id.ContainsAnyExcept(ZeroCharacters);

    // Guid.AllBitsSet, which RFC 9562 defines beside the empty one.
    private static bool IsMaxGuid(ReadOnlySpan<byte> id) => id[0] == 'f' && !id.ContainsAnyExcept("f-"u8) && id.Count((byte)'f') == GuidDigits;

    // {{user.id}}
    private static bool IsTemplate(ReadOnlySpan<byte> id)
    {
        if (!Ascii.IsValid(id[0]) || char.IsAsciiLetterOrDigit((char)id[0]))
            return false;

        Span<char> text = stackalloc char[MaxLength];
        return PlaceholderWords.IsTemplate(text[..Encoding.UTF8.GetChars(id, text)]);
    }

    private static bool IsNegative(ReadOnlySpan<byte> id)
    {
        var number = id.StartsWith("-"u8) ? id[1..] : id.StartsWith("−"u8) ? id["−"u8.Length..] : default;
        return !number.IsEmpty && char.IsAsciiDigit((char)number[0]) && number.Count((byte)'.') + number.Count((byte)',') <= 1 && !number.ContainsAnyExcept(NumberCharacters);
    }

    // Only punctuation of a placeholder such as - or {}, or one of the words.
    private static bool IsWord(ReadOnlySpan<byte> id)
    {
        if (id.SequenceEqual("n/a"u8) || id.SequenceEqual("#n/a"u8) || id.SequenceEqual("\\n"u8) || id.SequenceEqual("n.a."u8) || id.SequenceEqual("n.a"u8))
            return true;

        Span<char> word = stackalloc char[MaxWordLength];
        var length = 0;
        foreach (var unit in id)
        {
            if (!Ascii.IsValid(unit))
                return false;

            if (!char.IsAsciiLetterOrDigit((char)unit))
                continue;

            if (length == word.Length)
                return false;

            word[length++] = (char)unit;
        }

        return length == 0 ? !id.ContainsAnyExcept(PlaceholderPunctuation) : WordSet.Contains(word[..length]);
    }
}
