namespace Storefront.Consent;

/// <summary>Imitates a browser with Global Privacy Control: a page can't make a browser send the header, so a cookie of the settings page stands for it.</summary>
public static class GlobalPrivacyControl
{
    public const string CookieName = "imitate_gpc";

    private const string HeaderName = "Sec-GPC";

    /// <summary>Adds the header to the requests of a visitor who imitates it.</summary>
    public static IApplicationBuilder UseImitatedGlobalPrivacyControl(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Cookies[CookieName] == "1")
            http.Request.Headers[HeaderName] = "1";

        return next(http);
    });
}
