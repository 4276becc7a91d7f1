namespace Capi.EventsManager.Diagnostics;

/// <summary>Finds a kind of problem that one event shows by itself. Stateless.</summary>
/// <remarks>An event never changes, so what was found is kept with it: new events cost nothing for the old ones.</remarks>
internal abstract class EventRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input) =>
        input.GetFindings(this).GroupBy(finding => finding.Group, StringComparer.Ordinal).Select(group => Create(group.First(), [.. group.Select(finding => finding.Affected)]));

    /// <summary>Returns what is wrong with an event, accepted or refused.</summary>
    public abstract IEnumerable<EventFinding> Find(ReceivedEvent received);

    /// <summary>Creates the diagnostic of a group.</summary>
    /// <param name="first">The finding of the newest event.</param>
    /// <param name="events">The events, newest first.</param>
    protected abstract EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events);

    /// <summary>Creates the finding of a rule with one group.</summary>
    protected EventFinding CreateFinding(ReceivedEvent received, EventSource? source, string? detail = null) => new(this, "", AffectedEvent.Create(received, source, detail));
}
