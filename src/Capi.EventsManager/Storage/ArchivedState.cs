namespace Capi.EventsManager.Storage;

/// <summary>What the store starts with when it continues a session.</summary>
/// <param name="Events">The newest accepted events, newest first.</param>
/// <param name="Refused">The newest refused events, newest first.</param>
/// <param name="Requests">The newest requests, newest first.</param>
/// <param name="LastNumber">The highest number of an event in the file.</param>
/// <param name="LastRequestNumber">The highest number of a request in the file.</param>
internal sealed record ArchivedState(
    IReadOnlyList<ReceivedEvent> Events, IReadOnlyList<ReceivedEvent> Refused, IReadOnlyList<ReceivedRequest> Requests, long LastNumber, long LastRequestNumber);
