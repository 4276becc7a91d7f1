using System.Net.Http.Headers;

namespace Capi.Delivery.Sending;

/// <summary>Reads the Retry-After header. Meta doesn't document it, but proxies and some responses send it.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The longest delay that is respected, so that a faulty or malicious header can't stop a dataset for a year.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    /// <summary>Returns the requested delay (from seconds or a date), limited to 0 to 1 hour; null when there is no header.</summary>
    public static TimeSpan? GetDelay(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return wait is not { } requested ? null : requested < TimeSpan.Zero ? TimeSpan.Zero : requested > MaxDelay ? MaxDelay : requested;
    }
}
