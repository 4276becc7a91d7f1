namespace Capi.Delivery;

/// <summary>The delays before a request is retried.</summary>
internal static class RetryDelays
{
    private static readonly TimeSpan FirstThrottle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestThrottle = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Block = TimeSpan.FromHours(1);

    /// <summary>Returns the delay after an attempt; null selects exponential back-off with jitter.</summary>
    /// <param name="attempt">The attempt that failed.</param>
    /// <param name="number">The number of earlier retries, from 0.</param>
    /// <param name="options">The configured delays.</param>
    public static TimeSpan? After(in Attempt attempt, int number, MetaCapiOptions options) => attempt.Verdict switch
    {
        Verdict.Authentication or Verdict.Configuration => options.HoldDelay,
        Verdict.Blocked => Block,
        Verdict.Throttled => AtLeast(options.RetryDelay, attempt.Answer.RetryAfter) ?? Throttle(number),
        // "Retry-After: 0" must not cause a busy loop.
        _ => AtLeast(options.RetryDelay, attempt.Answer.RetryAfter),
    };

    private static TimeSpan? AtLeast(TimeSpan least, TimeSpan? asked) => asked < least ? least : asked;

    private static TimeSpan Throttle(int number)
    {
        var doubled = FirstThrottle * Math.Pow(2, Math.Min(number, 10));
        return doubled < LongestThrottle ? doubled : LongestThrottle;
    }
}
