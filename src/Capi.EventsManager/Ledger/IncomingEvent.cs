namespace Capi.EventsManager.Ledger;

/// <summary>A checked event on its way into the ledger.</summary>
internal sealed record IncomingEvent(string Dataset, string EventName, string? EventId, EventCopy Copy)
{
    public DeduplicationKey? Key => EventId is null ? null : new DeduplicationKey(Dataset, EventName, EventId);
}
