namespace Capi.Identity;

/// <summary>Meta's click id <c>fbc</c>: read from the <c>_fbc</c> cookie or built from the <c>fbclid</c> of a landing URL (spec sections 4.1 and 4.2).</summary>
/// <remarks>The <c>fbclid</c> is passed on exactly as it came: it is case-sensitive and never hashed. Thread safe; never throws on data.</remarks>
public static class ClickId
{
    // More than a cookie holds; no click id of Meta's comes near.
    private const int MaxFbclidLength = 4000;

    /// <summary>True for <c>fb.index.milliseconds.fbclid</c> without white space and control characters, perhaps with a suffix of Meta's
    /// Parameter Builder.</summary>
    public static bool IsValid(string? fbc) => FbCookie.IsValid(fbc);

    /// <summary>Builds the value for a click that was first seen at <paramref name="firstSeen"/>.</summary>
    /// <param name="fbclid">The click id, already percent-decoded.</param>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="firstSeen">When the cookie was stored or, lacking one, the click was first seen; not the time of the event.</param>
    /// <returns>The value, or null when <paramref name="fbclid"/> is no click id: empty, with white space or control
    /// characters, or not text.</returns>
    public static string? FromFbclid(string? fbclid, CookieDomain domain, DateTimeOffset firstSeen) =>
        IsFbclid(fbclid) ? FbCookie.Create(domain.SubdomainIndex, firstSeen.ToUnixTimeMilliseconds(), fbclid) : null;

    /// <summary>Builds the value from the query of a URL; null when that carries no <c>fbclid</c>.</summary>
    public static string? FromUrl(string? url, CookieDomain domain, DateTimeOffset firstSeen) =>
        FromFbclid(QueryParameter.Find(url, "fbclid"), domain, firstSeen);

    /// <summary>The first <c>fbclid</c> in the query of a URL, percent-decoded, or null.</summary>
    public static string? FindFbclid(string? url) => QueryParameter.Find(url, "fbclid") is { } fbclid && IsFbclid(fbclid) ? fbclid : null;

    /// <summary>Decides between the cookie and the click at hand: the same click keeps its time, another one replaces it.</summary>
    /// <param name="fbcCookie">The <c>_fbc</c> cookie as received; one of another form counts as absent.</param>
    /// <param name="fbclid">The click id of this request (<see cref="FindFbclid"/>), or null.</param>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="now">The time of the request.</param>
    public static CookieResolution Resolve(string? fbcCookie, string? fbclid, CookieDomain domain, DateTimeOffset now)
    {
        var hasCookie = FbCookie.TryParse(fbcCookie, out var cookie);
        if (hasCookie && (!IsFbclid(fbclid) || cookie.Payload.SequenceEqual(fbclid)))
            return new(fbcCookie, CookieOutcome.Kept);

        var created = FromFbclid(fbclid, domain, now);
        if (created is null)
            return new(null, CookieOutcome.None);

        return new(created, hasCookie ? CookieOutcome.Replaced : CookieOutcome.Created);
    }

    private static bool IsFbclid([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? fbclid) =>
        fbclid is { Length: > 0 and <= MaxFbclidLength } && PlainText.IsUnbroken(fbclid);
}
