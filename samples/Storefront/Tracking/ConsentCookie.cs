using Capi;

namespace Storefront.Tracking;

/// <summary>The visitor's answer to the consent banner. Without an answer consent is not granted.</summary>
public static class ConsentCookie
{
    public const string Name = "shop_consent";
    public const string Granted = "marketing";
    public const string Denied = "necessary";

    public static MetaConsent Read(HttpRequest request) =>
        request.Cookies[Name] == Granted ? MetaConsent.Granted : MetaConsent.NotGranted;

    public static bool IsAnswered(HttpRequest request) => request.Cookies[Name] is Granted or Denied;

    public static void Write(HttpResponse response, bool granted) =>
        response.Cookies.Append(Name, granted ? Granted : Denied, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(180),
            SameSite = SameSiteMode.Lax,
        });
}
