namespace Storefront.Consent;

/// <summary>The cookie in which the shop's banner stores the visitor's answer. Capi.AspNetCore reads it with a consent reader; the shop itself only needs to know
/// whether to ask.</summary>
public static class ConsentAnswer
{
    public const string CookieName = "shop_consent";
    public const string Granted = "marketing";
    public const string Denied = "necessary";

    /// <summary>Returns the answer; null if the visitor hasn't answered yet.</summary>
    public static bool? Find(HttpRequest request) => request.Cookies[CookieName] switch
    {
        Granted => true,
        Denied => false,
        _ => null,
    };

    /// <summary>Stores the answer for half a year.</summary>
    public static void Store(HttpContext http, bool granted) =>
        http.Response.Cookies.Append(CookieName, granted ? Granted : Denied, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(180),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
}
