using Capi.Payload;

namespace Capi.Delivery;

/// <summary>What stands in the queue: an event, or the mark of a flush.</summary>
/// <param name="Event">The event; the default value for a mark.</param>
/// <param name="Flush">Set for a mark: it is reached when all that was queued before it has ended.</param>
internal readonly record struct QueuedEvent(RentedEvent Event, FlushMark? Flush)
{
    /// <summary>No content of an event in any text.</summary>
    public override string ToString() => "***";
}
