using Capi.Payload;

namespace Capi.Delivery.Queue;

/// <summary>An entry of the queue: an event or a flush marker.</summary>
/// <param name="Event">The event; the default value when the entry is a marker.</param>
/// <param name="Marker">The flush marker, completed when every event queued before it has ended; null when the entry is an event.</param>
internal readonly record struct QueueItem(RentedEvent Event, FlushMarker? Marker)
{
    /// <summary>Returns a constant, so that event data never reaches a log or an exception.</summary>
    public override string ToString() => "***";
}
