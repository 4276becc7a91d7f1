using Capi;
using Capi.Identity;

namespace Storefront.Tracking;

/// <summary>Sets the click ID and browser ID cookies of a visitor who consented, and creates the <see cref="MetaEventContext"/> of a request.</summary>
public sealed class Visit(TimeProvider time)
{
    private const string FbcCookie = "_fbc";
    private const string FbpCookie = "_fbp";

    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(90);

    /// <summary>Sets the first-party cookies <c>_fbc</c> and <c>_fbp</c> where they are missing, and replaces <c>_fbc</c> after a newer ad click.</summary>
    /// <param name="http">The request of a visitor who consented.</param>
    /// <param name="landing">The URL of the page with its query, which contains the ad's <c>fbclid</c>.</param>
    public void Begin(HttpContext http, string landing)
    {
        var domain = CookieDomain.For(http.Request.Host.Value);
        var now = time.GetUtcNow();
        Keep(http, FbcCookie, ClickId.Resolve(http.Request.Cookies[FbcCookie], ClickId.FindFbclid(landing), domain, now));
        Keep(http, FbpCookie, BrowserId.Resolve(http.Request.Cookies[FbpCookie], domain, now));
    }

    /// <summary>Creates a snapshot of the request, including the visitor's consent. It can be stored and used after the request.</summary>
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

    // URLs are sent in clear, and a query can contain personal data such as an email address.
    private static string? WithoutQuery(string? referer) =>
        Uri.TryCreate(referer, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Path) : null;

    private static void Keep(HttpContext http, string name, CookieResolution resolution)
    {
        if (resolution.Outcome is not (CookieOutcome.Created or CookieOutcome.Replaced))
            return;

        // Not HttpOnly: the Pixel reads these cookies.
        http.Response.Cookies.Append(name, resolution.Value!, new CookieOptions
        {
            MaxAge = CookieLife,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
        });
    }
}
