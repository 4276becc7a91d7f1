namespace Capi.Storage;

/// <summary>How a store is, for health checks and metrics. A value that the store can't find out cheaply is null.</summary>
public sealed record EventStoreStatus
{
    /// <summary>Why the store refuses new events, as the end of a sentence without personal data, addresses of visitors or credentials; null if it accepts them.</summary>
    public string? Problem { get; init; }

    /// <summary>How much of the store's capacity is used, from 0 to 1.</summary>
    public double? UsedShare { get; init; }

    /// <summary>The number of the dataset's events that have not ended.</summary>
    public long? Events { get; init; }

    /// <summary>When the oldest of the dataset's events was stored that has not ended; events that are claimed may be left out. A durable store knows it after a restart too. Null also if there is none.</summary>
    public DateTimeOffset? OldestStoredAt { get; init; }

    /// <summary>The number of the dataset's dead letters; a store may stop counting at 10,000.</summary>
    public long? DeadLetters { get; init; }
}
