using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Recognizes requests that a page of another site sends from the developer's browser.</summary>
/// <remarks>A page can post text/plain to any address without asking first, so without this check each site that the developer visits
/// could add events. Servers send no Origin header. The Pixel endpoint is exempt: the developer's own pages call it.</remarks>
internal static class CrossOriginCheck
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>True if the request has an Origin header that does not name this machine, or changes something and says that another site sent it.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.Headers[FetchSite] == "cross-site";
        return !IsSameOrigin(request) && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);
    }

    /// <summary>True for a request of the Events Manager's own pages, and for one that isn't sent by a browser.</summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
