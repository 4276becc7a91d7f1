using Capi;
using Capi.Identifiers;

namespace Storefront.Tracking;

/// <summary>Sets the click ID and browser ID cookies of a visitor who consented, and creates the <see cref="MetaEventContext"/> of a request.</summary>
public sealed class VisitorTracking(TimeProvider time)
{
    private const string FbcCookie = "_fbc";
    private const string FbpCookie = "_fbp";

    private static readonly TimeSpan CookieLifetime = TimeSpan.FromDays(90);

    /// <summary>Sets the first-party cookies <c>_fbc</c> and <c>_fbp</c> where they are missing, and replaces <c>_fbc</c> after a newer ad click.</summary>
    /// <param name="http">The request of a visitor who consented.</param>
    /// <param name="landingUrl">The URL of the page with its query, which contains the ad's <c>fbclid</c>.</param>
    public void SetCookies(HttpContext http, string landingUrl)
    {
        var domain = CookieDomain.FromHost(http.Request.Host.Value);
        var now = time.GetUtcNow();
        AppendCookie(http, FbcCookie, ClickId.Resolve(http.Request.Cookies[FbcCookie], ClickId.FindFbclid(landingUrl), domain, now));
        AppendCookie(http, FbpCookie, BrowserId.Resolve(http.Request.Cookies[FbpCookie], domain, now));
    }

    /// <summary>Creates a snapshot of the request, including the visitor's consent. It can be stored and used after the request.</summary>
    public MetaEventContext CreateContext(HttpContext http)
    {
        var request = http.Request;
        return new MetaEventContext
        {
            Consent = ConsentCookie.Read(request),
            Fbc = request.Cookies[FbcCookie],
            Fbp = request.Cookies[FbpCookie],
            ClientIpAddress = http.Connection.RemoteIpAddress?.ToString(),
            ClientUserAgent = request.Headers.UserAgent,
            EventSourceUrl = $"{request.Scheme}://{request.Host}{request.Path}",
            ReferrerUrl = RemoveQuery(request.Headers.Referer),
        };
    }

    // URLs are sent in clear, and a query can contain personal data such as an email address.
    private static string? RemoveQuery(string? referer) =>
        Uri.TryCreate(referer, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Path) : null;

    private static void AppendCookie(HttpContext http, string name, CookieResolution resolution)
    {
        if (resolution.Outcome is not (CookieOutcome.Created or CookieOutcome.Replaced))
            return;

        // Not HttpOnly: the Pixel reads these cookies.
        http.Response.Cookies.Append(name, resolution.Value!, new CookieOptions
        {
            MaxAge = CookieLifetime,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
        });
    }
}
