using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Diagnostics;

/// <summary>The events that the rules read. Immutable.</summary>
internal sealed class DiagnosticsInput
{
    private readonly ILookup<EventRule, EventFinding> _findings;

    /// <summary>Creates the input.</summary>
    /// <param name="events">The accepted events, newest first.</param>
    /// <param name="all">The accepted and the refused events, newest first.</param>
    /// <param name="deduplication">How the accepted events were deduplicated.</param>
    public DiagnosticsInput(IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedEvent> all, DeduplicationReport deduplication)
    {
        (Events, Deduplication) = (events, deduplication);
        All = [.. all.Select(received => (received, EventFacts.Get(received)))];
        _findings = All.SelectMany(one => one.Facts.Findings).ToLookup(finding => finding.Rule);
    }

    /// <summary>The accepted events, newest first.</summary>
    public IReadOnlyList<ReceivedEvent> Events { get; }

    /// <summary>How the accepted events were deduplicated.</summary>
    public DeduplicationReport Deduplication { get; }

    /// <summary>All events, newest first.</summary>
    public IReadOnlyList<(ReceivedEvent Event, EventFacts Facts)> All { get; }

    /// <summary>Returns what a rule found, newest event first.</summary>
    public IEnumerable<EventFinding> GetFindings(EventRule rule) => _findings[rule];
}
