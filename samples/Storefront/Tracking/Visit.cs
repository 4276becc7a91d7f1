using Capi;
using Capi.Identity;

namespace Storefront.Tracking;

/// <summary>Keeps the click id and browser id of a visitor who allowed it, and tells a contract what the request knows.</summary>
public sealed class Visit(TimeProvider time)
{
    private const string FbcCookie = "_fbc";
    private const string FbpCookie = "_fbp";

    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(90);

    /// <summary>Writes first-party <c>_fbc</c> and <c>_fbp</c> where the browser has none yet, or clicked a newer ad.</summary>
    /// <param name="http">The request of a visitor who consented.</param>
    /// <param name="landing">The page's address with its query, in which the ad's <c>fbclid</c> stands.</param>
    public void Begin(HttpContext http, string landing)
    {
        var domain = CookieDomain.For(http.Request.Host.Value);
        var now = time.GetUtcNow();
        Keep(http, FbcCookie, ClickId.Resolve(http.Request.Cookies[FbcCookie], ClickId.FindFbclid(landing), domain, now));
        Keep(http, FbpCookie, BrowserId.Resolve(http.Request.Cookies[FbpCookie], domain, now));
    }

    /// <summary>A snapshot of the request; it may outlive the request and carries the visitor's consent.</summary>
    public MetaEventContext ToMetaContext(HttpContext http)
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
            ReferrerUrl = WithoutQuery(request.Headers.Referer),
        };
    }

    // A query can hold anything, an e-mail address too; URLs travel in clear.
    private static string? WithoutQuery(string? referer) =>
        Uri.TryCreate(referer, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Path) : null;

    private static void Keep(HttpContext http, string name, CookieResolution resolution)
    {
        if (resolution.Outcome is not (CookieOutcome.Created or CookieOutcome.Replaced))
            return;

        // Readable by script: the Pixel shares these cookies.
        http.Response.Cookies.Append(name, resolution.Value!, new CookieOptions
        {
            MaxAge = CookieLife,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
        });
    }
}
