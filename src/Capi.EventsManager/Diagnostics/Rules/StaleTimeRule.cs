using Capi.Catalog;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>Events that arrived long after they happened.</summary>
internal sealed class StaleTimeRule : EventRule
{
    /// <summary>Meta rates the freshness of data: an hour or less is good, from two hours on it hurts.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromHours(2);

    public override IEnumerable<EventFinding> Find(ReceivedEvent received) =>
        from copy in received.Copies
        where IsStale(received, copy)
        select CreateFinding(received, copy.Source, received.Refusal is null ? "event_time is more than 2 hours before its arrival" : received.Refusal.Reason);

    protected override EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events) => new()
    {
        Name = "stale_event_time",
        Title = "Events arrive late",
        Solution = "Late events can't be optimized for, and after 7 days (62 from a store) Meta refuses the whole request. Send events as they happen; event_time is a Unix time in seconds.",
        Documentation = MetaDocs.BestPractices,
        Events = events,
    };

    private static bool IsStale(ReceivedEvent received, EventCopy copy) => received.Refusal is { } refusal
        ? refusal is { IsCause: true, ErrorSubcode: GraphErrorCodes.EventTimeTooOld }
        : copy is { Source: EventSource.Server, ActionSource: "website", EventTime: { } time } && copy.ReceivedAt - time > MaxDelay;
}
