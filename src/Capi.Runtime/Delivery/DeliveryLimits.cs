namespace Capi.Delivery;

/// <summary>Bounds that are not for configuration.</summary>
internal static class DeliveryLimits
{
    /// <summary>The largest body of one request. Meta doesn't state its limit; this holds some 900 ordinary events.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>How long a caller waits for room in a full queue.</summary>
    public static readonly TimeSpan MaxWaitForRoom = TimeSpan.FromMilliseconds(250);

    /// <summary>The pause before a loop that failed is started again.</summary>
    public static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(1);
}
