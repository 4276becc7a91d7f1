namespace Capi.Delivery;

/// <summary>Limits that are not configurable.</summary>
internal static class DeliveryLimits
{
    /// <summary>How long a caller waits for space in a full queue.</summary>
    public static readonly TimeSpan MaxEnqueueWait = TimeSpan.FromMilliseconds(250);

    /// <summary>The delay before a failed loop restarts.</summary>
    public static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(1);

    /// <summary>After so many failures in a row without a success there is an outage.</summary>
    public const int OutageFailures = 5;

    /// <summary>The time within which they happen.</summary>
    public static readonly TimeSpan OutageSampling = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing is sent during an outage; then a single request finds out whether it is over.</summary>
    public static readonly TimeSpan OutageDelay = TimeSpan.FromSeconds(30);

    /// <summary>How long a batch waits for more events while Meta's rate limit is near.</summary>
    public static readonly TimeSpan HighUsageLinger = TimeSpan.FromSeconds(10);

    /// <summary>The requests that all datasets together may have in flight, beyond one for each.</summary>
    public const int SharedRequests = 8;
}
