using System.Collections.Frozen;
using System.Text;

namespace Capi.Identity;

/// <summary>Knows where a phone number ends and the extension behind it begins: <c>x12</c>, <c>ext. 5</c>, <c>#5</c>, <c>;ext=5</c>, <c>Durchwahl 12</c>.</summary>
internal static class PhoneExtension
{
    private const int MostDigits = 7;
    private const int LongestWord = 12;

    // How people announce an extension, in the languages of those who write one.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        ("x xt xtn ext extn exten extension int intern interno interna dw durchwahl app apparat nst nebenstelle klappe " +
         "poste anexo ramal toestel tst wew lok lokal anknytning ankn lokalnr linka klapka доб добавочный вн внутр")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Says whether the text is an extension and nothing else.</summary>
    /// <param name="text">What follows the digits of a number; not empty.</param>
    public static bool BeginsAt(ReadOnlySpan<char> text)
    {
        // A parameter of a tel: address.
        if (text[0] == ';' && text.Length > 1 && char.IsAsciiLetter(text[1]))
            return true;

        if (text[0] is '#' or '\uFF03' or '~' or '\uFF5E')
            return IsShortNumber(text[1..]);

        // What a phone dials after a pause.
        if (text.StartsWith(",,", StringComparison.Ordinal))
            return IsShortNumber(text);

        var word = text[..LengthOfWord(text)];
        return word.Length is > 0 and <= LongestWord && (Words.Contains(word) || word is "\uFF58" or "\uFF38") && IsShortNumber(text[word.Length..]);
    }

    /// <summary>The number of characters of the word the text begins with; 0 when it begins with no letter.</summary>
    public static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            Rune.DecodeFromUtf16(text[length..], out var rune, out var units);
            if (!Rune.IsLetter(rune))
                break;

            length += units;
        }

        return length;
    }

    // A few digits among punctuation and white space, and nothing behind them.
    private static bool IsShortNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
                digits++;
            else if (Rune.IsLetter(rune) || rune.Value is '+' or '\uFF0B')
                return false;
        }

        return digits is > 0 and <= MostDigits;
    }
}
