namespace Capi.Delivery;

/// <summary>One event in the queue, as the bytes Meta will receive; or the mark of a flush.</summary>
/// <param name="Buffer">A rented array with the event's JSON; null for a mark.</param>
/// <param name="Length">How much of the array is the event.</param>
/// <param name="QueuedAt">The time provider's time stamp of the moment it was taken over.</param>
/// <param name="Flush">Set for a mark: it is reached when all that was queued before it has ended.</param>
internal readonly record struct QueuedEvent(byte[]? Buffer, int Length, long QueuedAt, FlushMark? Flush)
{
    public ReadOnlyMemory<byte> Json => Buffer.AsMemory(0, Length);

    /// <summary>What the event costs the queue: the whole array is ours while it waits.</summary>
    public int Cost => Buffer?.Length ?? 0;

    /// <summary>No content of an event in any text.</summary>
    public override string ToString() => "***";
}
