using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>The delays before a request is sent again.</summary>
internal static class RetryDelays
{
    private static readonly TimeSpan MinThrottleDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MaxThrottleDelay = TimeSpan.FromMinutes(15);

    /// <summary>Returns how long a rate limit closes the gate: what Meta's usage headers say, else Retry-After, else 30 seconds to 15 minutes with full jitter.</summary>
    /// <param name="response">The response.</param>
    /// <param name="number">The number of rate limits since the last success, from 0.</param>
    /// <param name="options">The configured delays.</param>
    public static TimeSpan GetThrottleDelay(GraphResponse response, int number, MetaCapiOptions options) =>
        Max(options.RetryDelay, response.UsageDelay ?? (response.RetryAfter is null ? GetJitter(MinThrottleDelay, MaxThrottleDelay, number) : GetRetryDelay(response, number, options)));

    /// <summary>Returns how long a batch waits after a failure: what Retry-After says, else exponential back-off with full jitter.</summary>
    /// <param name="response">The response.</param>
    /// <param name="number">The number of earlier failures of the batch, from 0.</param>
    /// <param name="options">The configured delays.</param>
    public static TimeSpan GetRetryDelay(GraphResponse response, int number, MetaCapiOptions options) => response.RetryAfter is { } requested && requested >= options.RetryDelay
        ? requested
        // "Retry-After: 0" and a time that is over must not cause a busy loop.
        : GetJitter(options.RetryDelay, options.MaxRetryDelay, number);

    // Full jitter: anything up to the doubled delay, so that the batches of many processes don't come back together. Never less than half of the
    // first delay.
    private static TimeSpan GetJitter(TimeSpan first, TimeSpan longest, int number)
    {
        var doubled = first * Math.Pow(2, Math.Min(number, 30));
        return Max(first / 2, (doubled < longest ? doubled : longest) * Random.Shared.NextDouble());
    }

    private static TimeSpan Max(TimeSpan first, TimeSpan second) => first > second ? first : second;
}
