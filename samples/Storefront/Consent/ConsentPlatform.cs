namespace Storefront.Consent;

/// <summary>A cookie as a consent platform writes it, to see what the package's consent readers make of it.</summary>
/// <param name="Name">The platform or format.</param>
/// <param name="CookieName">The cookie.</param>
/// <param name="Granted">The cookie's value after consent.</param>
/// <param name="Denied">The cookie's value after a refusal.</param>
public sealed record ConsentPlatform(string Name, string CookieName, string Granted, string Denied)
{
    /// <summary>The cookie in which this shop's page stores the state of Google Consent Mode: Google itself stores it in no cookie.</summary>
    public const string ConsentModeCookie = "shop_consent_mode";

    public static IReadOnlyList<ConsentPlatform> All { get; } =
    [
        new("Cookiebot", "CookieConsent",
            "{stamp:'sample',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1}",
            "{stamp:'sample',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit',ver:1}"),
        new("OneTrust", "OptanonConsent", "groups=C0001:1,C0002:1,C0003:1,C0004:1", "groups=C0001:1,C0002:0,C0003:0,C0004:0"),
        // TCF 2.3 with the segment of disclosed vendors: purposes 1 to 10, and none.
        new("IAB TCF", "euconsent-v2", "CQtDjkAQtDjkAEsABBENB4FgAP_AAAAAAAYgAFMJAAAAAA.IAFP_A", "CQtDjkAQtDjkAEsABBENB4FgAAAAAAAAAAYgAAAAAAAA.IAFP_A"),
        new("Google Consent Mode", ConsentModeCookie, "13r3r3r3r5l1", "13q3q3q3q5l1"),
        new("US Privacy", "usprivacy", "1YNN", "1YYN"),
        new("IAB GPP", "OTGPPConsent", "DBABTA~1YNN", "DBABTA~1YYN"),
        // Not a platform but the browser's own signal. It can only object.
        new("Global Privacy Control", GlobalPrivacyControl.CookieName, "0", "1"),
    ];

    /// <summary>Writes the cookie of one platform and deletes those of the others.</summary>
    /// <param name="name">The platform; an unknown one only deletes.</param>
    public static void Imitate(HttpResponse response, string? name, bool granted)
    {
        foreach (var platform in All)
        {
            if (platform.Name == name)
                response.Cookies.Append(platform.CookieName, granted ? platform.Granted : platform.Denied, new CookieOptions { SameSite = SameSiteMode.Lax });
            else
                response.Cookies.Delete(platform.CookieName);
        }
    }
}
