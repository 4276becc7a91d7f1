namespace Capi.Storage;

/// <summary>One event that a sender has claimed. No other sender receives it until it is released or its lease ends.</summary>
public readonly record struct ClaimedEvent
{
    /// <summary>The key by which the store finds the event again, such as a row number. Zero if the store needs none.</summary>
    public long Key { get; init; }

    /// <summary>The UTF-8 JSON of the event. It belongs to the store and is valid until the event is completed, released or dead-lettered.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>The latest time at which a request with the event may start.</summary>
    public DateTimeOffset SendDeadline { get; init; }

    /// <summary>How many requests with the event failed. Waiting for a rate limit or a new access token doesn't count.</summary>
    public int Attempts { get; init; }

    /// <summary>When Meta may have received the event for the first time without confirming it; null if every attempt had a clear result.</summary>
    public DateTimeOffset? FirstAmbiguousAt { get; init; }

    /// <summary>True if another process accepted the event, for example the one before a restart.</summary>
    public bool IsRecovered { get; init; }

    /// <summary>Contains no event data.</summary>
    public override string ToString() => "***";
}
