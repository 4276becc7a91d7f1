namespace Capi.EventsManager.Storage;

/// <summary>A validated event, ready for the ledger.</summary>
internal sealed record IncomingEvent(string Dataset, string EventName, string? EventId, EventCopy Copy)
{
    public DeduplicationKey? GetKey(string? run) => EventId is null ? null : new DeduplicationKey(run, Dataset, EventName, EventId);
}
