namespace Capi.EventsManager.Storage;

/// <summary>The content of the store at one moment. Immutable.</summary>
/// <param name="Revision">Grows with every change of the store.</param>
/// <param name="Events">The accepted events, newest first.</param>
/// <param name="Refused">The events of rejected requests, newest first.</param>
/// <param name="Requests">The requests, newest first.</param>
internal sealed record EventLedger(
    long Revision, IReadOnlyList<ReceivedEvent> Events, IReadOnlyList<ReceivedEvent> Refused, IReadOnlyList<ReceivedRequest> Requests);
