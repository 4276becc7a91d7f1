using Capi.AspNetCore.Urls;
using Capi.Identifiers;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Capture;

/// <summary>Finds the <c>fbclid</c> of an ad click in the URL of a request, or else in its referrer.</summary>
internal static class ClickIdFinder
{
    /// <summary>Finds the click of a URL; null if there is none.</summary>
    public static string? Find(string? url) =>
        // Decoding the query is only worth it if it can contain the parameter.
        url is not null && (url.Contains("fbclid", StringComparison.Ordinal) || url.Contains('%')) ? ClickId.FindFbclid(url) : null;

    /// <summary>Finds the click of a request.</summary>
    /// <param name="hasCookie">True if the visitor has a click ID. The referrer is then a page that has been visited before, perhaps in another tab, and its click may
    /// be the older one; only the referrer of another site is a new click.</param>
    public static string? Find(HttpRequest request, bool hasCookie)
    {
        if (Find(request.QueryString.Value) is { } fbclid)
            return fbclid;

        return request.Headers.Referer is [{ } referrer] && !(hasCookie && RequestHost.Is(request, PageUrl.GetHost(referrer))) ? Find(referrer) : null;
    }
}
