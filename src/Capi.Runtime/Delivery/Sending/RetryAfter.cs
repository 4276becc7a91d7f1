using System.Net.Http.Headers;

namespace Capi.Delivery;

/// <summary>Reads the Retry-After header. Meta doesn't document it; proxies and some answers carry it (spec section 9.4).</summary>
internal static class RetryAfter
{
    /// <summary>A header that asks for more than this is a mistake or an attack; it must not silence a dataset for a year.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The wait it asks for, seconds or date, from 0 to one hour; null when there is none.</summary>
    public static TimeSpan? Of(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return wait is not { } asked ? null : asked < TimeSpan.Zero ? TimeSpan.Zero : asked > Longest ? Longest : asked;
    }
}
