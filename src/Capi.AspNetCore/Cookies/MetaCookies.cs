using Capi.Identifiers;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Cookies;

/// <summary>Sets and deletes Meta's first-party cookies
/// (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc">fbp and fbc</see>).</summary>
internal static class MetaCookies
{
    /// <summary>The cookie of the click ID.</summary>
    public const string ClickId = "_fbc";

    /// <summary>The cookie of the browser ID.</summary>
    public const string BrowserId = "_fbp";

    /// <summary>The cookie in which Meta's Parameter Builder stores the visitor's address.</summary>
    public const string ClientIpAddress = "_fbi";

    private static readonly string[] All = [ClickId, BrowserId, ClientIpAddress];

    /// <summary>True if the request has one of the cookies.</summary>
    public static bool IsAnyIn(HttpRequest request) => Array.Exists(All, name => CookieHeader.Find(request, name) is not null);

    /// <summary>Sets a cookie on the domain.</summary>
    /// <param name="lifetime">The life that remains; zero or less sets nothing.</param>
    public static void Set(HttpContext http, string name, string value, CookieDomain domain, TimeSpan lifetime)
    {
        if (lifetime <= TimeSpan.Zero)
            return;

        var options = CreateOptions(http, domain);
        options.MaxAge = lifetime;
        http.Response.Cookies.Append(name, value, options);
    }

    /// <summary>Deletes the cookies from the domain and, for writers that set none, from the host.</summary>
    public static void DeleteAll(HttpContext http, CookieDomain domain)
    {
        foreach (var name in All)
        {
            Delete(http, name, default);
            if (domain.SubdomainIndex > 0)
                Delete(http, name, domain);
        }
    }

    private static void Delete(HttpContext http, string name, CookieDomain domain)
    {
        var options = CreateOptions(http, domain);
        options.Expires = DateTimeOffset.UnixEpoch;
        http.Response.Cookies.Append(name, "", options);
    }

    private static CookieOptions CreateOptions(HttpContext http, CookieDomain domain) => new()
    {
        // An IP address and a host without a dot can't be a cookie's domain.
        Domain = domain is { Name: { } name, SubdomainIndex: > 0 } ? name : null,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = IsHttpsInBrowser(http.Request),
        // The Pixel reads them.
        HttpOnly = false,
        // The cookie policy middleware would ask its own consent cookie; the consent readers have been asked already.
        IsEssential = true,
    };

    // Also behind a proxy that the app isn't configured for; a visitor who forges the header affects only their own cookies.
    private static bool IsHttpsInBrowser(HttpRequest request) =>
        request.IsHttps || request.Headers["X-Forwarded-Proto"].ToString().StartsWith("https", StringComparison.OrdinalIgnoreCase);
}
