namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>Events with a test_event_code, which must not stay in production.</summary>
internal sealed class TestCodeRule : EventRule
{
    public override IEnumerable<EventFinding> Find(ReceivedEvent received) =>
        from copy in received.Copies
        where copy.TestEventCode is not null
        select CreateFinding(received, copy.Source);

    protected override EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events) => new()
    {
        Name = "test_event_code",
        Title = "test_event_code is in use",
        Solution = "Meta shows these events under Test Events, and also uses them for measurement and targeting. Remove the code in production.",
        Documentation = MetaDocs.Using,
        Events = events,
    };
}
