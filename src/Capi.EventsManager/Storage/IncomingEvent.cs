namespace Capi.EventsManager.Storage;

/// <summary>A validated event, ready for the event store.</summary>
internal sealed record IncomingEvent(string Dataset, string EventName, string? EventId, EventCopy Copy)
{
    public DeduplicationKey? Key => EventId is null ? null : new DeduplicationKey(Dataset, EventName, EventId);
}
