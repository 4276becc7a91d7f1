namespace Storefront.Consent;

/// <summary>A cookie as a consent platform writes it, to see what the package's consent readers make of it.</summary>
/// <param name="Name">The platform or format.</param>
/// <param name="CookieName">The cookie.</param>
/// <param name="Granted">The cookie's value after consent.</param>
/// <param name="Denied">The cookie's value after a refusal.</param>
public sealed record ConsentPlatform(string Name, string CookieName, string Granted, string Denied)
{
    public static IReadOnlyList<ConsentPlatform> All { get; } =
    [
        new("Cookiebot", "CookieConsent",
            "{stamp:'sample',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1}",
            "{stamp:'sample',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit',ver:1}"),
        new("OneTrust", "OptanonConsent", "groups=C0001:1,C0002:1,C0003:1,C0004:1", "groups=C0001:1,C0002:0,C0003:0,C0004:0"),
        new("US Privacy", "usprivacy", "1YNN", "1YYN"),
        new("IAB GPP", "OTGPPConsent", "DBABTA~1YNN", "DBABTA~1YYN"),
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
