namespace Capi.Cli;

/// <summary>Makes text from files and command lines safe to print on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Replaces every control character by U+FFFD, which prevents terminal escape sequences.</summary>
    public static string Sanitize(string text) => text.AsSpan().ContainsAny(ControlCharacters) ? ReplaceControlCharacters(text) : text;

    // C0, DEL, C1, line and paragraph separators, and bidirectional formatting characters.
    private static readonly System.Buffers.SearchValues<char> ControlCharacters = System.Buffers.SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0xA0).Where(code => char.IsControl((char)code)).Select(code => (char)code))
        + "\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private static string ReplaceControlCharacters(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        source.CopyTo(span);
        while (span.IndexOfAny(ControlCharacters) is var index and >= 0)
        {
            span[index] = '\uFFFD';
            span = span[(index + 1)..];
        }
    });
}
