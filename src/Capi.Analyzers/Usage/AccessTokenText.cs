namespace Capi.Analyzers.Usage;

/// <summary>Distinguishes Meta access tokens from placeholders.</summary>
internal static class AccessTokenText
{
    /// <summary>The prefix of Meta's tokens.</summary>
    private const string Prefix = "EAA";

    /// <summary>The minimum number of characters after the prefix. Real tokens are longer, and other base64 data rarely starts with the prefix.</summary>
    private const int MinLengthAfterPrefix = 60;

    /// <summary>The minimum number of distinct characters, which excludes one repeated letter.</summary>
    private const int MinDistinctCharacters = 10;

    private const string TokenParameter = "access_token=";

    // A string that consists only of these words is a placeholder.
    private static readonly HashSet<string> Placeholders = new(
        [
            "a", "access", "add", "api", "app", "capi", "change", "changeme", "dummy", "enter", "example", "facebook", "fake", "fb", "from", "here",
            "id", "insert", "key", "local", "me", "meta", "my", "placeholder", "put", "replace", "replaceme", "sample", "secret", "set", "some", "system",
            "test", "the", "this", "todo", "token", "user", "value", "with", "x", "your",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True if the string contains text in Meta's token format.</summary>
    public static bool ContainsToken(string text)
    {
        for (var at = IndexOf(text, Prefix, 0); at >= 0; at = IndexOf(text, Prefix, at + 1))
        {
            if (at > 0 && IsTokenCharacter(text[at - 1]))
                continue;

            var token = ReadTokenCharacters(text, at);

            // '+', '/' or '=' right after it means base64 of something else, such as an image or a key.
            if (token.Length >= Prefix.Length + MinLengthAfterPrefix
                && (at + token.Length == text.Length || text[at + token.Length] is not ('+' or '/' or '='))
                && token.Distinct().Count() >= MinDistinctCharacters)
                return true;
        }

        return false;
    }

    /// <summary>True if a URL or form data in the string contains a token parameter, whatever the token's format.</summary>
    public static bool ContainsTokenParameter(string text)
    {
        for (var at = IndexOf(text, TokenParameter, 0); at >= 0; at = IndexOf(text, TokenParameter, at + 1))
        {
            if ((at == 0 || text[at - 1] is '?' or '&') && !IsPlaceholder(ReadTokenCharacters(text, at + TokenParameter.Length)))
                return true;
        }

        return false;
    }

    /// <summary>True for a placeholder: empty, with brackets as in <c>&lt;token&gt;</c>, or made of words as in <c>YOUR_TOKEN</c>.</summary>
    public static bool IsPlaceholder(string text) =>
        text.Trim() is var bare
        && (bare.Length == 0
            || bare.IndexOfAny(['<', '>', '{', '}', '[', ']', '…', '*', '%', '#', '$', ' ']) >= 0
            || bare.Contains("...")
            || bare.Distinct().Count() == 1
            || bare.Split('_', '-', '.', ':').All(word => word.Length == 0 || word.Trim('x', 'X').Length == 0 || Placeholders.Contains(word)));

    private static int IndexOf(string text, string part, int from) =>
        from < text.Length ? text.IndexOf(part, from, part == Prefix ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase) : -1;

    private static string ReadTokenCharacters(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsTokenCharacter(text[end]))
            end++;

        return text.Substring(start, end - start);
    }

    private static bool IsTokenCharacter(char one) => one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';
}
