namespace Capi.Identifiers;

/// <summary>The rules for Meta's cookies of one request, which the ASP.NET Core package and <c>capi identity</c> share.</summary>
/// <remarks>Thread safe. Never throws because of data. See https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc and docs/identity.md,
/// "Click and browser IDs".</remarks>
public static class BrowserCookies
{
    /// <summary>The life of <c>_fbc</c> and <c>_fbp</c>: 90 days.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(90);

    /// <summary>Finds the click of a request.</summary>
    /// <param name="urls">The URLs in the order in which they count, such as the page's and the referrer's; null for a missing one.</param>
    /// <returns>The first valid <c>fbclid</c>, percent-decoded; null if none of the URLs has one.</returns>
    public static string? FindFbclid(params ReadOnlySpan<string?> urls)
    {
        foreach (var url in urls)
        {
            if (url is not null && MayHaveFbclid(url) && ClickId.FindFbclid(url) is { } fbclid)
                return fbclid;
        }

        return null;
    }

    /// <summary>Chooses between the cookie and the click of the request, as <see cref="ClickId.Resolve"/> does, and leaves out a click that is too old to be sent.</summary>
    /// <param name="cookie">The <c>_fbc</c> cookie as received, or null.</param>
    /// <param name="fbclid">The click of the request (<see cref="FindFbclid"/>), or null.</param>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="now">The time of the request.</param>
    /// <returns>The value to send, and whether the cookie must be set. No value for an expired cookie, which stays until the browser removes it.</returns>
    public static CookieResolution ResolveClickId(string? cookie, string? fbclid, CookieDomain domain, DateTimeOffset now)
    {
        if (cookie is null && fbclid is null)
            return default;

        var resolution = ClickId.Resolve(cookie, fbclid, domain, now);
        return ClickId.IsExpired(resolution.Value, now) ? default : resolution;
    }

    // Decoding the query is only worth it if it can contain the parameter.
    private static bool MayHaveFbclid(string url) => url.Contains("fbclid", StringComparison.Ordinal) || url.Contains('%');
}
