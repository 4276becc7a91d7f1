using Capi.AspNetCore;

namespace Capi.Webshop;

/// <summary>The visitor's answer to the banner, in a cookie of the shop.</summary>
internal static class Consent
{
    public const string CookieName = "shop_consent";
    public const string Granted = "marketing";
    public const string Denied = "necessary";

    public static bool IsAnswered(HttpContext http) => http.Request.Cookies[CookieName] is Granted or Denied;

    /// <summary>Stores the answer.</summary>
    /// <param name="page">The URL of the page with the banner, whose query may contain the click ID of an ad.</param>
    public static void Store(HttpContext http, string answer, string page)
    {
        var isGranted = answer == Granted;
        http.Response.Cookies.Append(CookieName, isGranted ? Granted : Denied, new CookieOptions { MaxAge = TimeSpan.FromDays(180), HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true });
        if (isGranted)
            http.GrantMetaConsent(page);
        else
            http.WithdrawMetaConsent();
    }
}
