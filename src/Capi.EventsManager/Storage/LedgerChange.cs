namespace Capi.EventsManager.Storage;

/// <summary>What one request changed: the request, and the events that it created or added a copy to.</summary>
internal sealed record LedgerChange(ReceivedRequest Request, IReadOnlyList<ReceivedEvent> Events);
