namespace Capi.Delivery;

/// <summary>Limits that are not configurable.</summary>
internal static class DeliveryLimits
{
    /// <summary>The largest request body in bytes. Meta doesn't document its limit; this is enough for about 900 typical events.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>How long a caller waits for space in a full queue.</summary>
    public static readonly TimeSpan MaxEnqueueWait = TimeSpan.FromMilliseconds(250);

    /// <summary>The delay before a failed loop restarts.</summary>
    public static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(1);
}
