namespace Capi.EventsManager;

/// <summary>How a local Events Manager is started. Every default is right for a developer's machine.</summary>
public sealed class EventsManagerOptions
{
    /// <summary>The TCP port on the loopback interface, 0 to 65535; 0 lets the system choose a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock for arrival times, the 48 hours of deduplication and the age of events.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many events are remembered; beyond it the oldest is forgotten. At least 1.</summary>
    public int MaxEvents { get; init; } = 1_000;

    /// <summary>How many requests are remembered; beyond it the oldest is forgotten. At least 1.</summary>
    public int MaxRequests { get; init; } = 200;

    /// <summary>The access tokens that open the Graph endpoint, or null to accept any that isn't empty.</summary>
    public IReadOnlyCollection<string>? AcceptedTokens { get; init; }
}
