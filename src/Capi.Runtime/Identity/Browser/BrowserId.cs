using System.Globalization;
using System.Security.Cryptography;

namespace Capi.Identity;

/// <summary>Meta's browser id <c>fbp</c>: kept from the <c>_fbp</c> cookie or made with a random number (spec sections 4.1 and 4.2).</summary>
/// <remarks>Thread safe; never throws on data.</remarks>
public static class BrowserId
{
    /// <summary>True for <c>fb.index.milliseconds.number</c> without white space and control characters, perhaps with a suffix of Meta's
    /// Parameter Builder.</summary>
    public static bool IsValid(string? fbp) => FbCookie.IsValid(fbp);

    /// <summary>Makes an id for a browser that has none.</summary>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="now">The time at which the cookie is stored; one before 1970 counts as 1970.</param>
    public static string Create(CookieDomain domain, DateTimeOffset now) =>
        // The range of Meta's server builder; from the cryptographic generator, so that nobody guesses another visitor's id.
        Create(domain, now, RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Makes an id with a number of the caller's.</summary>
    internal static string Create(CookieDomain domain, DateTimeOffset now, int number) =>
        FbCookie.Create(domain.SubdomainIndex, now.ToUnixTimeMilliseconds(), number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Keeps the cookie when it has the form of one, else makes a new value.</summary>
    /// <param name="fbpCookie">The <c>_fbp</c> cookie as received, or null.</param>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="now">The time of the request.</param>
    public static CookieResolution Resolve(string? fbpCookie, CookieDomain domain, DateTimeOffset now) =>
        IsValid(fbpCookie) ? new(fbpCookie, CookieOutcome.Kept) : new(Create(domain, now), CookieOutcome.Created);
}
