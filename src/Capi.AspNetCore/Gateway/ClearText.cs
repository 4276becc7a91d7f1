namespace Capi.AspNetCore.Gateway;

/// <summary>Finds personal data in text that is sent in clear: visitors type email addresses into search fields, and sites use them as IDs.</summary>
internal static class ClearText
{
    /// <summary>Returns the text without surrounding white space; null if it is blank or contains an email address.</summary>
    public static string? Filter(string key, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!ContainsEmailAddress(text))
            return text.Trim();

        GatewayMetrics.RecordDropped(key);
        return null;
    }

    // "jane@example.com" and "jane%40example.com", but not "2 @ 5.00" or "@home".
    private static bool ContainsEmailAddress(ReadOnlySpan<char> text)
    {
        while (FindAt(text, out var length) is >= 0 and var at)
        {
            var domain = text[(at + length)..];
            if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && !domain.IsEmpty && char.IsLetterOrDigit(domain[0]))
                return true;
            text = domain;
        }

        return false;
    }

    private static int FindAt(ReadOnlySpan<char> text, out int length)
    {
        var (plain, encoded) = (text.IndexOfAny('@', '＠'), text.IndexOf("%40", StringComparison.Ordinal));
        var isPlain = plain >= 0 && (encoded < 0 || plain < encoded);
        length = isPlain ? 1 : "%40".Length;
        return isPlain ? plain : encoded;
    }
}
