using System.Collections.Frozen;
using System.Text;

namespace Capi.Identifiers.Phones;

/// <summary>Recognises the extension after a phone number: <c>x12</c>, <c>ext. 5</c>, <c>#5</c>, <c>;ext=5</c>, <c>Durchwahl 12</c>.</summary>
internal static class PhoneExtension
{
    private const int MaxDigits = 7;
    private const int MaxWordLength = 12;

    // Words that introduce an extension, in several languages.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        ("x xt xtn ext extn exten extension int intern interno interna dw durchwahl app apparat nst nebenstelle klappe " +
         "poste anexo ramal toestel tst wew lok lokal anknytning ankn lokalnr linka klapka доб добавочный вн внутр")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True if the whole text is an extension.</summary>
    /// <param name="text">The text after the digits of a number; not empty.</param>
    public static bool IsExtension(ReadOnlySpan<char> text)
    {
        // A parameter of a tel: URI (RFC 3966).
        if (text[0] == ';' && text.Length > 1 && char.IsAsciiLetter(text[1]))
            return true;

        if (text[0] is '#' or '\uFF03' or '~' or '\uFF5E')
            return IsExtensionNumber(text[1..]);

        // Commas are dialling pauses; the digits after them are the extension.
        if (text.StartsWith(",,", StringComparison.Ordinal))
            return IsExtensionNumber(text);

        var word = text[..GetWordLength(text)];
        return word.Length is > 0 and <= MaxWordLength && (Words.Contains(word) || word is "\uFF58" or "\uFF38") && IsExtensionNumber(text[word.Length..]);
    }

    /// <summary>The length in UTF-16 code units of the word at the start of the text; 0 if it doesn't start with a letter.</summary>
    public static int GetWordLength(ReadOnlySpan<char> text)
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

    // One to seven digits, any punctuation and white space, but no letters and no plus sign.
    private static bool IsExtensionNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
                digits++;
            else if (Rune.IsLetter(rune) || rune.Value is '+' or '\uFF0B')
                return false;
        }

        return digits is > 0 and <= MaxDigits;
    }
}
