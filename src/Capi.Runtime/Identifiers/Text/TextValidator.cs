namespace Capi.Identifiers.Text;

/// <summary>Tests of text: well-formedness, white space, control characters.</summary>
internal static class TextValidator
{
    /// <summary>True if the text has no lone surrogate. A lone surrogate has no UTF-8 encoding, so its hash couldn't match Meta's.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var surrogate = text.IndexOfAny(CharacterSets.Surrogates);
            if (surrogate < 0)
                return true;

            if (surrogate + 1 >= text.Length || !char.IsSurrogatePair(text[surrogate], text[surrogate + 1]))
                return false;

            text = text[(surrogate + 2)..];
        }
    }

    /// <summary>True for empty text and for text of only white space as .NET defines it.</summary>
    public static bool IsEmptyOrWhiteSpace(ReadOnlySpan<char> text) => text.IsEmpty || (text[0] is not (> ' ' and <= '~') && text.IsWhiteSpace());

    /// <summary>True for well-formed text without white space and control characters.</summary>
    public static bool IsToken(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(CharacterSets.VisibleAscii) || (IsWellFormed(text) && !text.ContainsAny(CharacterSets.WhiteSpaceAndControls));

    /// <summary>True if the text contains a control character, which could break an HTTP header or a line.</summary>
    public static bool ContainsControlCharacter(ReadOnlySpan<char> text) => text.ContainsAny(CharacterSets.AsciiControls);
}
