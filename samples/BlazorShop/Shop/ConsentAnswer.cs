using Capi.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace BlazorShop.Shop;

/// <summary>The visitor's answer to the consent banner.</summary>
public static class ConsentAnswer
{
    public const string CookieName = "shop_consent";
    public const string Granted = "marketing";
    public const string Denied = "necessary";

    /// <summary>True if the visitor has answered.</summary>
    public static bool IsIn(HttpRequest request) => request.Cookies[CookieName] is Granted or Denied;

    /// <summary>Stores the answer and returns to the page with the form, which enhanced navigation updates without loading it again.</summary>
    public static IResult Store(HttpContext http, [FromForm] bool granted, [FromForm] string? pageUrl)
    {
        http.Response.Cookies.Append(CookieName, granted ? Granted : Denied, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(180),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        if (granted)
            http.GrantMetaConsent(landingUrl: pageUrl);
        else
            http.WithdrawMetaConsent();

        return Results.LocalRedirect(pageUrl is ['/', not ('/' or '\\'), ..] ? pageUrl : "/");
    }
}
