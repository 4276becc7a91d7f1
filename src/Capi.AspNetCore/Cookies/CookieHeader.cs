using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Cookies;

/// <summary>Finds one cookie in the request headers. <see cref="HttpRequest.Cookies"/> would create a dictionary of all cookies for each request.</summary>
internal static class CookieHeader
{
    /// <summary>Returns the value, percent-decoded and without quotes as in <see cref="HttpRequest.Cookies"/>; null if the cookie is absent or empty. Of several with the
    /// name the first one counts: browsers send the one with the most specific path first.</summary>
    /// <param name="name">The name; case-sensitive, as in browsers.</param>
    public static string? Find(HttpRequest request, string name)
    {
        foreach (var header in request.Headers.Cookie)
        {
            if (header is not null && Find(header, name) is { } value)
                return value;
        }

        return null;
    }

    private static string? Find(ReadOnlySpan<char> header, string name)
    {
        // Most requests don't have the cookie, and this search is vectorized.
        var start = 0;
        while (header[start..].IndexOf(name, StringComparison.Ordinal) is >= 0 and var index)
        {
            // What was searched before belongs to the name, too: "_fbc_fbc" is another cookie.
            var end = start + index + name.Length;
            var isStart = header[start..(start + index)].TrimEnd(' ') is [.., ';'] || header[..(start + index)].IsWhiteSpace();
            start = end;
            if (isStart && header[end..] is ['=', .. var rest])
                return Decode(rest.IndexOf(';') is >= 0 and var semicolon ? rest[..semicolon] : rest);
        }

        return null;
    }

    private static string? Decode(ReadOnlySpan<char> value)
    {
        value = value.Trim(' ');
        if (value is ['"', .. var quoted, '"'])
            value = quoted;
        if (value.IsEmpty)
            return null;

        return value.Contains('%') ? Uri.UnescapeDataString(value) : value.ToString();
    }
}
