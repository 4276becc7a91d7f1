using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>The delays before a request is retried.</summary>
internal static class RetryDelays
{
    private static readonly TimeSpan MinThrottleDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MaxThrottleDelay = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BlockedDelay = TimeSpan.FromHours(1);

    /// <summary>Returns the delay after an attempt; null selects exponential back-off with jitter.</summary>
    /// <param name="attempt">The attempt that failed.</param>
    /// <param name="retryCount">The number of earlier retries, from 0.</param>
    /// <param name="options">The configured delays.</param>
    public static TimeSpan? GetDelay(in SendAttempt attempt, int retryCount, MetaCapiOptions options) => attempt.Class switch
    {
        ResponseClass.AuthenticationFailed or ResponseClass.ConfigurationInvalid => options.HoldDelay,
        ResponseClass.Blocked => BlockedDelay,
        ResponseClass.Throttled => ApplyMinimum(options.RetryDelay, attempt.Response.UsageDelay ?? attempt.Response.RetryAfter) ?? GetThrottleDelay(retryCount),
        // "Retry-After: 0" must not cause a busy loop.
        _ => ApplyMinimum(options.RetryDelay, attempt.Response.RetryAfter),
    };

    private static TimeSpan? ApplyMinimum(TimeSpan minimum, TimeSpan? requested) => requested < minimum ? minimum : requested;

    private static TimeSpan GetThrottleDelay(int retryCount)
    {
        var doubled = MinThrottleDelay * Math.Pow(2, Math.Min(retryCount, 10));
        return doubled < MaxThrottleDelay ? doubled : MaxThrottleDelay;
    }
}
