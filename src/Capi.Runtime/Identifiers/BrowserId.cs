using System.Globalization;
using System.Security.Cryptography;
using Capi.Identifiers.Browser;

namespace Capi.Identifiers;

/// <summary>Meta's browser ID <c>fbp</c>: kept from the <c>_fbp</c> cookie or created with a random number.</summary>
/// <remarks>Thread safe. Never throws because of data. Format: https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc
/// and docs/identity.md, "Click and browser IDs".</remarks>
public static class BrowserId
{
    /// <summary>True for <c>fb.index.milliseconds.number</c> without white space and control characters, optionally with a suffix of Meta's
    /// Parameter Builder.</summary>
    /// <param name="fbp">The browser ID; null returns false.</param>
    public static bool IsValid(string? fbp) => FbCookie.IsValid(fbp);

    /// <summary>Creates an ID for a browser that has none.</summary>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="now">The time at which the cookie is stored; times before 1970 count as 1970.</param>
    /// <returns><c>fb.index.milliseconds.number</c> with a cryptographically random number.</returns>
    public static string Create(CookieDomain domain, DateTimeOffset now) =>
        // The range of Meta's Parameter Builder. Cryptographically random, so that IDs of other visitors can't be guessed.
        Create(domain, now, RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Creates an ID with the given number.</summary>
    internal static string Create(CookieDomain domain, DateTimeOffset now, int number) =>
        FbCookie.Create(domain.SubdomainIndex, now.ToUnixTimeMilliseconds(), number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Keeps a valid cookie; otherwise creates a new ID.</summary>
    /// <param name="fbpCookie">The <c>_fbp</c> cookie as received, or null.</param>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="now">The time of the request.</param>
    /// <returns>The value to send and store, and whether it was kept or created.</returns>
    public static CookieResolution Resolve(string? fbpCookie, CookieDomain domain, DateTimeOffset now) =>
        FbCookie.TryParse(fbpCookie, out var cookie) ? new(fbpCookie![..cookie.Length], CookieOutcome.Kept) : new(Create(domain, now), CookieOutcome.Created);
}
