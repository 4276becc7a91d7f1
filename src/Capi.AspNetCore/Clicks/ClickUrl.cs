using System.Buffers;
using System.Net;
using System.Text;
using Capi.AspNetCore.Urls;
using Capi.Identifiers;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Clicks;

/// <summary>Adds the click ID of an ad to URLs of the site, and removes it.</summary>
internal static class ClickUrl
{
    /// <summary>The query parameter that Meta adds to the URL of an ad.</summary>
    public const string Parameter = "fbclid";

    // Browsers remove control characters and take a backslash for a slash, so a URL with them may lead elsewhere.
    private static readonly SearchValues<char> Unexpected =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static code => (char)code), '\\', '\u007f']);

    /// <summary>Returns the URL with the click ID; unchanged if it has one.</summary>
    public static string Add(string url, string fbclid)
    {
        if (ClickId.FindFbclid(url) is not null)
            return url;

        // Of several parameters the first one counts, so an empty or malformed one must not stay.
        url = Remove(url);
        var fragment = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var start ? start : url.Length;
        var separator = url.IndexOf('?', 0, fragment) is >= 0 and var mark ? (mark == fragment - 1 ? "" : "&") : "?";
        return $"{url.AsSpan(0, fragment)}{separator}{Parameter}={Uri.EscapeDataString(fbclid)}{url.AsSpan(fragment)}";
    }

    /// <summary>Returns the URL without click IDs; all other characters stay.</summary>
    public static string Remove(string url)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var start ? start : url.Length;
        var mark = url.IndexOf('?', 0, fragment);
        if (mark < 0)
            return url;

        StringBuilder? kept = null;
        var isRemoved = false;
        var query = url.AsSpan(mark + 1, fragment - mark - 1);
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            if (IsClick(pair))
                isRemoved = true;
            else
                (kept ??= new StringBuilder()).Append(kept.Length == 0 ? '?' : '&').Append(pair);
        }

        return isRemoved ? $"{url.AsSpan(0, mark)}{kept}{url.AsSpan(fragment)}" : url;
    }

    /// <summary>True for the URL of a page of the site that answers the request: relative, or absolute with the same host.</summary>
    public static bool IsOwnPage(HttpRequest request, string url)
    {
        if (url.Length == 0 || url[0] is '#' or ' ' || url.AsSpan().ContainsAny(Unexpected) || url.StartsWith("//", StringComparison.Ordinal))
            return false;

        var end = url.AsSpan().IndexOfAny("/?#:");
        return end < 0 || url[end] != ':' || RequestHost.Is(request, PageUrl.GetHost(url));
    }

    private static bool IsClick(ReadOnlySpan<char> pair)
    {
        var name = pair.IndexOf('=') is >= 0 and var equals ? pair[..equals] : pair;
        return name.SequenceEqual(Parameter) || (name.Contains('%') && WebUtility.UrlDecode(name.ToString()) == Parameter);
    }
}
