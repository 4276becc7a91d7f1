namespace Capi.Identity;

/// <summary>Tests of text: well-formedness, white space, control characters.</summary>
internal static class PlainText
{
    /// <summary>True if the text has no lone surrogate. A lone surrogate has no UTF-8 encoding, so its hash couldn't match Meta's.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var surrogate = text.IndexOfAny(Characters.Surrogates);
            if (surrogate < 0)
                return true;

            if (surrogate + 1 >= text.Length || !char.IsSurrogatePair(text[surrogate], text[surrogate + 1]))
                return false;

            text = text[(surrogate + 2)..];
        }
    }

    /// <summary>True for empty text and for text of only white space as .NET defines it.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => text.IsEmpty || (text[0] is not (> ' ' and <= '~') && text.IsWhiteSpace());

    /// <summary>True for well-formed text without white space and control characters.</summary>
    public static bool IsUnbroken(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(Characters.VisibleAscii) || (IsWellFormed(text) && !text.ContainsAny(Characters.Breaks));

    /// <summary>True if the text contains a control character, which could break an HTTP header or a line.</summary>
    public static bool HasControlCharacter(ReadOnlySpan<char> text) => text.ContainsAny(Characters.Controls);
}
