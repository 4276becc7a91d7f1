namespace Capi.Identifiers.Text;

/// <summary>White space as JavaScript defines it: includes U+FEFF and excludes U+0085, unlike .NET.</summary>
internal static class WhiteSpace
{
    /// <summary>True for the characters that <c>\s</c> matches and <c>trim()</c> removes in Meta's JavaScript.</summary>
    public static bool IsWhiteSpace(int codePoint) => codePoint switch
    {
        ' ' or (>= '\t' and <= '\r') => true,
        < 0xA0 => false,
        0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000 or 0xFEFF => true,
        _ => false,
    };

    /// <summary>Removes leading and trailing white space.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsWhiteSpace(text[start]))
            start++;

        var end = text.Length;
        while (end > start && IsWhiteSpace(text[end - 1]))
            end--;

        return text[start..end];
    }
}
