namespace Capi.Identity;

/// <summary>Tells text from what only looks like it.</summary>
internal static class PlainText
{
    /// <summary>True when no surrogate stands alone. A lone one has no UTF-8 form, so no hash of it could match Meta's.</summary>
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

    /// <summary>True for empty text and for what .NET calls white space alone.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => text.IsEmpty || (text[0] is not (> ' ' and <= '~') && text.IsWhiteSpace());

    /// <summary>True for well-formed text in one piece: no white space, no control character.</summary>
    public static bool IsUnbroken(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(Characters.VisibleAscii) || (IsWellFormed(text) && !text.ContainsAny(Characters.Breaks));

    /// <summary>True when the text holds a character that could break a header or a line.</summary>
    public static bool HasControlCharacter(ReadOnlySpan<char> text) => text.ContainsAny(Characters.Controls);
}
