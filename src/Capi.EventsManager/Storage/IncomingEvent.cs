namespace Capi.EventsManager.Storage;

/// <summary>A parsed event, ready for the event store.</summary>
/// <param name="Dataset">The dataset (Pixel) ID.</param>
/// <param name="EventName">event_name.</param>
/// <param name="EventId">event_id, or null.</param>
/// <param name="Copy">Its content.</param>
internal sealed record IncomingEvent(string Dataset, string EventName, string? EventId, EventCopy Copy)
{
    /// <summary>The run of the request, or null.</summary>
    public string? Run { get; init; }
}
