using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>How much of Meta's rate limit a dataset uses. Near the limit it sends fewer and larger requests, so that it doesn't reach it. Thread safe.</summary>
internal sealed class UsageGauge(TimeProvider timeProvider)
{
    private const double HighPercent = 80;

    // Meta counts calls by the hour. A dataset that sends nothing gets no new value.
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private double? _percent;
    private long _readAt;

    /// <summary>The last value that Meta named; null if it named none in the last hour.</summary>
    public double? Percent
    {
        get
        {
            lock (_lock)
                return _percent is not null && timeProvider.GetElapsedTime(_readAt) < MaxAge ? _percent : null;
        }
    }

    /// <summary>True while the limit is near.</summary>
    public bool IsHigh => Percent >= HighPercent;

    /// <summary>Reads the value of a response; one without a value changes nothing.</summary>
    public void Report(GraphResponse response)
    {
        if (response.UsagePercent is not { } percent)
            return;
        lock (_lock)
            (_percent, _readAt) = (percent, timeProvider.GetTimestamp());
    }
}
