using System.Net.Http.Headers;

namespace Capi.Delivery;

/// <summary>Reads the Retry-After header. Meta doesn't document it, but proxies and some responses send it.</summary>
internal static class RetryAfter
{
    /// <summary>The longest delay that is respected, so that a faulty or malicious header can't stop a dataset for a year.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Returns the requested delay (from seconds or a date), limited to 0 to 1 hour; null when there is no header.</summary>
    public static TimeSpan? Of(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return wait is not { } asked ? null : asked < TimeSpan.Zero ? TimeSpan.Zero : asked > Longest ? Longest : asked;
    }
}
