using System.Text;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Urls;

/// <summary>Reduces the URLs that are sent in clear: only allowed query parameters, no fragment, no user name, no email address in the path.</summary>
/// <param name="parameters">The names of the query parameters that stay.</param>
internal sealed class PageUrl(IEnumerable<string> parameters)
{
    // Longer URLs would be dropped from the event.
    private const int MaxLength = 16 * 1024;
    private const string Redacted = "redacted";

    private readonly string[] _parameters = [.. parameters];

    /// <summary>The URL of the request.</summary>
    public string FromRequest(HttpRequest request) => string.Concat(
        request.Scheme + "://",
        RequestHost.GetAuthority(request),
        RedactPath(request.PathBase.ToUriComponent() + request.Path.ToUriComponent()),
        Reduce(request.QueryString.Value));

    /// <summary>The URL of a header; null if it is no absolute http or https URL.</summary>
    public string? FromHeader(string? url)
    {
        if (!TrySplit(url, out var origin, out var path, out var query))
            return null;

        // "https://user:secret@example.com"
        var at = origin.LastIndexOf('@');
        var scheme = origin.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        return string.Concat(origin[..scheme], origin[(at < 0 ? scheme : at + 1)..], RedactPath(path.ToString()), Reduce(query));
    }

    /// <summary>The host of an absolute http or https URL, without port; empty for other text.</summary>
    public static ReadOnlySpan<char> GetHost(string? url)
    {
        if (!TrySplit(url, out var origin, out _, out _))
            return default;

        var authority = origin[(origin.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':');
        return port > authority.LastIndexOf(']') ? authority[..port] : authority;
    }

    private static bool TrySplit(string? url, out ReadOnlySpan<char> origin, out ReadOnlySpan<char> path, out ReadOnlySpan<char> query)
    {
        origin = path = query = default;
        if (url is null || url.Length > MaxLength)
            return false;

        var start = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (start == 0)
            return false;

        var text = url.AsSpan();
        text = text.IndexOf('#') is >= 0 and var fragment ? text[..fragment] : text;
        var end = text[start..].IndexOfAny('/', '?', '\\');
        end = end < 0 ? text.Length : start + end;
        origin = text[..end];
        var rest = text[end..];
        var mark = rest.IndexOf('?');
        path = mark < 0 ? rest : rest[..mark];
        query = mark < 0 ? default : rest[mark..];
        return origin.Length > start;
    }

    private string Reduce(ReadOnlySpan<char> query)
    {
        if (query.Length < 2 || query.Length > MaxLength)
            return "";

        StringBuilder? reduced = null;
        query = query[1..];
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            if (IsAllowed(pair))
                (reduced ??= new StringBuilder()).Append(reduced.Length == 0 ? '?' : '&').Append(pair);
        }

        return reduced?.ToString() ?? "";
    }

    private bool IsAllowed(ReadOnlySpan<char> pair)
    {
        var equals = pair.IndexOf('=');
        var name = equals < 0 ? pair : pair[..equals];
        foreach (var parameter in _parameters)
        {
            // Mail tools put the recipient's address even into campaign parameters.
            if (name.SequenceEqual(parameter))
                return !ContainsAt(pair);
        }

        return false;
    }

    private static bool ContainsAt(ReadOnlySpan<char> text) =>
        text.Contains('@') || text.Contains("%40", StringComparison.Ordinal) || text.Contains("%2540", StringComparison.Ordinal);

    // "/unsubscribe/jane@example.com", but not "/@jane", which names a public page.
    private static string RedactPath(string path)
    {
        if (!ContainsAt(path))
            return path;

        var segments = path.Split('/');
        for (var index = 0; index < segments.Length; index++)
        {
            if (ContainsAt(SkipAt(segments[index])))
                segments[index] = Redacted;
        }

        return string.Join('/', segments);
    }

    private static ReadOnlySpan<char> SkipAt(ReadOnlySpan<char> segment) =>
        segment.StartsWith("%40") ? segment["%40".Length..] : segment is ['@', .. var rest] ? rest : segment;
}
