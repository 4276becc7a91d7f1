using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Diagnostics;

/// <summary>The events that the rules read. Immutable.</summary>
/// <param name="Events">The accepted events, newest first.</param>
/// <param name="Refused">The refused events, newest first.</param>
/// <param name="Deduplication">How the accepted events were deduplicated.</param>
internal sealed record DiagnosticsInput(IReadOnlyList<ReceivedEvent> Events, IReadOnlyList<ReceivedEvent> Refused, DeduplicationReport Deduplication)
{
    /// <summary>The copies of all events with the event of each, newest first.</summary>
    public IEnumerable<(ReceivedEvent Event, EventCopy Copy)> AllCopies { get; } =
        [.. Refused.Concat(Events).OrderByDescending(received => received.Number).SelectMany(received => received.Copies, (received, copy) => (received, copy))];
}
