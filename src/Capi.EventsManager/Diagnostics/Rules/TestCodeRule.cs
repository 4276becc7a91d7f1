namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>Events with a test_event_code, which must not stay in production.</summary>
internal sealed class TestCodeRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        List<AffectedEvent> affected =
        [
            .. from pair in input.AllCopies
               where pair.Copy.TestEventCode is not null
               select AffectedEvent.Create(pair.Event, pair.Copy.Source),
        ];
        if (affected.Count > 0)
        {
            yield return new()
            {
                Name = "test_event_code",
                Title = "test_event_code is in use",
                Solution = "Meta shows these events under Test Events, and also uses them for measurement and targeting. Remove the code in production.",
                Documentation = MetaDocs.Using,
                Events = affected,
            };
        }
    }
}
