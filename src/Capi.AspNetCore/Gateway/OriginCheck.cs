using Capi.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Gateway;

/// <summary>Accepts requests of the site's own pages only. Browsers set <c>Sec-Fetch-Site</c> and <c>Origin</c>, and no page can change them. Thread safe.</summary>
/// <param name="allowedOrigins">Further origins; valid.</param>
internal sealed class OriginCheck(IEnumerable<string> allowedOrigins)
{
    private readonly Uri[] _allowed = [.. allowedOrigins.Select(static text => WebOrigin.TryParse(text, out var origin) ? origin : null!)];

    /// <summary>True if a page of the own or an allowed origin sent the request. A request that says nothing about its page is refused.</summary>
    public bool IsAllowed(HttpRequest request)
    {
        var headers = request.Headers;
        var (site, origin) = (headers["Sec-Fetch-Site"], headers.Origin);
        if (site.Count > 1 || origin.Count > 1)
            return false;

        if (origin.Count == 1)
        {
            if (!WebOrigin.TryParse(origin[0], out var uri))
                return false;
            if (_allowed.Any(allowed => IsSame(allowed, uri)))
                return true;
            return IsOwn(request, uri) && (site.Count == 0 || IsSameOrigin(site[0]));
        }

        return site.Count == 1 && IsSameOrigin(site[0]);
    }

    /// <summary>True if the URL is a page of the own or of an allowed host.</summary>
    public bool IsOwnPage(HttpRequest request, ReadOnlySpan<char> host)
    {
        if (host.IsEmpty)
            return false;
        if (RequestHost.Is(request, host))
            return true;

        foreach (var allowed in _allowed)
        {
            if (host.Equals(allowed.Host, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsSameOrigin(string? site) => string.Equals(site, "same-origin", StringComparison.OrdinalIgnoreCase);

    // Without the scheme: behind a proxy the app may see http where the visitor sees https. The port tells one from the other, unless it is the default.
    private static bool IsOwn(HttpRequest request, Uri origin) =>
        RequestHost.Is(request, origin.IdnHost.Contains(':') ? $"[{origin.IdnHost}]" : origin.IdnHost)
        && (RequestHost.GetPort(request) is { } port ? port == origin.Port : origin.IsDefaultPort);

    private static bool IsSame(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && string.Equals(one.Host, other.Host, StringComparison.OrdinalIgnoreCase);
}
