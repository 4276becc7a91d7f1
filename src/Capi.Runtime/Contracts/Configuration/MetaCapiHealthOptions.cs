namespace Capi;

/// <summary>The limits of the health check that <c>AddHealthChecks().AddMetaCapi()</c> adds. Validated when the host starts.</summary>
public sealed class MetaCapiHealthOptions
{
    /// <summary>The share of the store's capacity above which the check is degraded: 0.01 to 1.</summary>
    public double MaxUsedShare { get; set; } = 0.8;

    /// <summary>How long the oldest event may wait until the check is degraded: 1 second to 7 days. Meta recommends to send events within an hour.</summary>
    public TimeSpan MaxEventAge { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long the check is degraded after an event became a dead letter: 0 to 14 days. Zero: dead letters don't count.</summary>
    public TimeSpan DeadLetterWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long the delivery loop of a dataset may show no sign of life until the check is unhealthy: 10 seconds to 1 hour. A loop that has nothing to do shows one every 2.5 seconds.</summary>
    public TimeSpan MaxLoopSilence { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the store may take to answer until the check is unhealthy: 0.1 seconds to 1 minute.</summary>
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
