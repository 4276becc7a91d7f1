namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>An event_id that one source sent several times. All but the first are dropped.</summary>
internal sealed class RepeatedEventIdRule : EventRule
{
    public override IEnumerable<EventFinding> Find(ReceivedEvent received) =>
        from copy in received.Copies
        where copy.Duplicates > 0
        select CreateFinding(received, copy.Source, $"sent {copy.Duplicates + 1} times");

    protected override EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events) => new()
    {
        Name = "event_id_reused",
        Title = "The same event_id is used several times",
        Solution = "Meta keeps the first and drops the others for 48 hours. A retry is harmless; another action needs an event_id of its own, such as the order number.",
        Documentation = MetaDocs.Deduplication,
        Events = events,
    };
}
