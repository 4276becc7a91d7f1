namespace Capi.Analyzers.Usage;

/// <summary>Tells an access token of Meta from what only stands where one will be.</summary>
internal static class TokenText
{
    /// <summary>How Meta's tokens begin.</summary>
    private const string Mark = "EAA";

    /// <summary>What follows at least. Real tokens are longer, and base64 of other things rarely begins like this.</summary>
    private const int LeastLength = 60;

    /// <summary>A repeated letter is no token, however long.</summary>
    private const int LeastVariety = 10;

    private const string Parameter = "access_token=";

    // A text made of nothing but these words says what belongs there.
    private static readonly HashSet<string> Placeholders = new(
        [
            "a", "access", "add", "api", "app", "capi", "change", "changeme", "dummy", "enter", "example", "facebook", "fake", "fb", "from", "here",
            "id", "insert", "key", "local", "me", "meta", "my", "placeholder", "put", "replace", "replaceme", "sample", "secret", "set", "some", "system",
            "test", "the", "this", "todo", "token", "user", "value", "with", "x", "your",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True when a token of Meta's form stands in the text.</summary>
    public static bool HoldsToken(string text)
    {
        for (var at = Find(text, Mark, 0); at >= 0; at = Find(text, Mark, at + 1))
        {
            if (at > 0 && IsTokenCharacter(text[at - 1]))
                continue;

            var token = Run(text, at);

            // Base64 with its other signs is an image or a key, cut in pieces by our search.
            if (token.Length >= Mark.Length + LeastLength
                && (at + token.Length == text.Length || text[at + token.Length] is not ('+' or '/' or '='))
                && token.Distinct().Count() >= LeastVariety)
                return true;
        }

        return false;
    }

    /// <summary>True when an address or a form in the text carries a token, whatever its form.</summary>
    public static bool HoldsParameter(string text)
    {
        for (var at = Find(text, Parameter, 0); at >= 0; at = Find(text, Parameter, at + 1))
        {
            if ((at == 0 || text[at - 1] is '?' or '&') && !IsPlaceholder(Run(text, at + Parameter.Length)))
                return true;
        }

        return false;
    }

    /// <summary>True for what stands in for a token: nothing, marks as in <c>&lt;token&gt;</c>, or words as in <c>YOUR_TOKEN</c>.</summary>
    public static bool IsPlaceholder(string text) =>
        text.Trim() is var bare
        && (bare.Length == 0
            || bare.IndexOfAny(['<', '>', '{', '}', '[', ']', '…', '*', '%', '#', '$', ' ']) >= 0
            || bare.Contains("...")
            || bare.Distinct().Count() == 1
            || bare.Split('_', '-', '.', ':').All(word => word.Length == 0 || word.Trim('x', 'X').Length == 0 || Placeholders.Contains(word)));

    private static int Find(string text, string part, int from) =>
        from < text.Length ? text.IndexOf(part, from, part == Mark ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase) : -1;

    private static string Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsTokenCharacter(text[end]))
            end++;

        return text.Substring(start, end - start);
    }

    private static bool IsTokenCharacter(char one) => one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';
}
