namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>Halves that should have been one event, and website events that can't be deduplicated.</summary>
internal sealed class NearMissRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        List<AffectedEvent> affected =
        [
            .. input.Deduplication.NearMisses.SelectMany(near => new[]
            {
                AffectedEvent.Create(near.Server, EventSource.Server, near.Explanation),
                AffectedEvent.Create(near.Browser, EventSource.Browser, near.Explanation),
            }),
        ];
        if (affected.Count > 0)
        {
            yield return new()
            {
                Name = "not_deduplicated",
                Title = "Server and browser events are not deduplicated",
                Solution = "The halves of one action differ in their deduplication key, so Meta counts the action twice. Send the same dataset, event_name and event_id from both.",
                Severity = DiagnosticSeverity.Error,
                Documentation = MetaDocs.Deduplication,
                Events = affected,
            };
        }
    }
}
