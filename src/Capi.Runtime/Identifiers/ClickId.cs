using Capi.Identifiers.Browser;
using Capi.Identifiers.Text;

namespace Capi.Identifiers;

/// <summary>Meta's click ID <c>fbc</c>: kept from the <c>_fbc</c> cookie or created from the <c>fbclid</c> of a landing URL.</summary>
/// <remarks>The <c>fbclid</c> is case-sensitive, never hashed, and passed on unchanged. Thread safe. Never throws because of data. Format:
/// https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc and docs/identity.md, "Click and browser IDs".</remarks>
public static class ClickId
{
    // Close to the maximum size of a cookie; Meta's click IDs are far shorter.
    private const int MaxFbclidLength = 4000;

    private const long MaxAgeTicks = 90 * TimeSpan.TicksPerDay;

    private static readonly long MaxUnixMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    // The clocks of browser and server differ.
    private const long ClockSkewTicks = TimeSpan.TicksPerMinute;

    /// <summary>True for <c>fb.index.milliseconds.fbclid</c> without white space and control characters, optionally with a suffix of Meta's
    /// Parameter Builder.</summary>
    /// <param name="fbc">The click ID; null returns false.</param>
    public static bool IsValid(string? fbc) => FbCookie.IsValid(fbc);

    /// <summary>Creates the <c>fbc</c> value for a click that was first seen at <paramref name="firstSeen"/>.</summary>
    /// <param name="fbclid">The <c>fbclid</c>, percent-decoded.</param>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="firstSeen">When the cookie was stored or, without a cookie, when the click was first seen; not the event time. Times before
    /// 1970 count as 1970.</param>
    /// <returns>The value, or null if <paramref name="fbclid"/> is empty, longer than 4,000 characters, not well-formed text, or contains
    /// a dot (which would end the value), white space or control characters.</returns>
    public static string? FromFbclid(string? fbclid, CookieDomain domain, DateTimeOffset firstSeen) =>
        IsFbclid(fbclid) ? FbCookie.Create(domain.SubdomainIndex, firstSeen.ToUnixTimeMilliseconds(), fbclid) : null;

    /// <summary>Creates the <c>fbc</c> value from the query of a URL.</summary>
    /// <param name="url">An absolute or relative URL; it doesn't need to be valid.</param>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="firstSeen">As for <see cref="FromFbclid"/>.</param>
    /// <returns>The value, or null if the URL has no valid <c>fbclid</c>.</returns>
    public static string? FromUrl(string? url, CookieDomain domain, DateTimeOffset firstSeen) =>
        FromFbclid(QueryParameter.Find(url, "fbclid"), domain, firstSeen);

    /// <summary>Finds the first <c>fbclid</c> in the query of a URL.</summary>
    /// <param name="url">An absolute or relative URL; it doesn't need to be valid.</param>
    /// <returns>The percent-decoded <c>fbclid</c>, or null if there is none or it is invalid.</returns>
    public static string? FindFbclid(string? url) => QueryParameter.Find(url, "fbclid") is { } fbclid && IsFbclid(fbclid) ? fbclid : null;

    /// <summary>Chooses between the cookie and the click of this request: the same click keeps the cookie and its time; another click replaces it.</summary>
    /// <param name="fbcCookie">The <c>_fbc</c> cookie as received; an invalid one counts as absent.</param>
    /// <param name="fbclid">The <c>fbclid</c> of this request (<see cref="FindFbclid"/>), or null.</param>
    /// <param name="domain">The domain the cookie is set on.</param>
    /// <param name="now">The time of the request.</param>
    /// <returns>The value to send and store, and whether it was kept, created or replaced.</returns>
    public static CookieResolution Resolve(string? fbcCookie, string? fbclid, CookieDomain domain, DateTimeOffset now)
    {
        var hasCookie = FbCookie.TryParse(fbcCookie, out var cookie);
        if (hasCookie && (!IsFbclid(fbclid) || cookie.Payload.SequenceEqual(fbclid)))
            return new(fbcCookie![..cookie.Length], CookieOutcome.Kept);

        var created = FromFbclid(fbclid, domain, now);
        if (created is null)
            return new(null, CookieOutcome.None);

        return new(created, hasCookie ? CookieOutcome.Replaced : CookieOutcome.Created);
    }

    /// <summary>True for a click older than 90 days, the life of Meta's cookie, or more than one minute in the future. Such a value is not sent.</summary>
    /// <param name="fbc">The click ID; null or another format returns false.</param>
    /// <param name="now">The current time.</param>
    public static bool IsExpired(string? fbc, DateTimeOffset now) => IsExpired(fbc.AsSpan(), now);

    /// <summary>Reads the time in the click ID: when the click was first seen.</summary>
    /// <param name="fbc">The click ID; null or another format returns false.</param>
    /// <param name="firstSeen">The time, with milliseconds, in UTC; the default value if the method returns false.</param>
    /// <returns>False if the value is not a click ID (<see cref="IsValid"/>) or its time is after the year 9999. True says nothing about the click's age.</returns>
    public static bool TryGetTime(string? fbc, out DateTimeOffset firstSeen)
    {
        var isTime = FbCookie.TryParse(fbc, out var cookie) && cookie.Milliseconds <= MaxUnixMilliseconds;
        firstSeen = isTime ? DateTimeOffset.FromUnixTimeMilliseconds(cookie.Milliseconds) : default;
        return isTime;
    }

    /// <summary>As the other overload.</summary>
    internal static bool IsExpired(ReadOnlySpan<char> fbc, DateTimeOffset now) =>
        FbCookie.TryParse(fbc, out var cookie) && !IsCurrent(cookie.Milliseconds, in now);

    /// <summary>True for the time of a click that is neither too old nor in the future.</summary>
    /// <param name="time">In Unix milliseconds; not negative.</param>
    /// <param name="now">The current time.</param>
    internal static bool IsCurrent(long time, in DateTimeOffset now)
    {
        // The division of ToUnixTimeMilliseconds costs more than the rest. A time too large to multiply is in the future.
        var age = (now.UtcTicks - DateTime.UnixEpoch.Ticks) - (Math.Min(time, MaxUnixMilliseconds) * TimeSpan.TicksPerMillisecond);
        return age is >= -ClockSkewTicks and <= MaxAgeTicks;
    }

    private static bool IsFbclid([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? fbclid) =>
        fbclid is { Length: > 0 and <= MaxFbclidLength } && TextValidator.IsToken(fbclid) && !fbclid.Contains('.');
}
