using Capi.AspNetCore.Urls;
using Capi.Identifiers;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Capture;

/// <summary>Finds the <c>fbclid</c> of an ad click in the URLs of a request.</summary>
internal static class ClickIdFinder
{
    /// <summary>Finds the click of a request: in the URL of the landing page, in its own, or else in its referrer.</summary>
    /// <param name="landingUrl">The URL of the page with the consent form; null without one.</param>
    /// <param name="hasCookie">True if the visitor has a click ID. The referrer is then a page that has been visited before, perhaps in another tab, and its click may
    /// be the older one; only the referrer of another site is a new click.</param>
    public static string? Find(HttpRequest request, string? landingUrl, bool hasCookie)
    {
        var referrer = request.Headers.Referer is [{ } header] && !(hasCookie && RequestHost.Is(request, PageUrl.GetHost(header))) ? header : null;
        return BrowserCookies.FindFbclid(landingUrl, request.QueryString.Value, referrer);
    }
}
