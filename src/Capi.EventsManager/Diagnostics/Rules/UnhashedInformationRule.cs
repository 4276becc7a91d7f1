namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>A value that must be hashed arrived in clear.</summary>
internal sealed class UnhashedInformationRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        List<AffectedEvent> affected = [.. input.AllCopies.SelectMany(pair => GetAffected(pair.Event, pair.Copy))];
        if (affected.Count > 0)
        {
            yield return new()
            {
                Name = "unhashed_customer_information",
                Title = "Customer information is not hashed",
                Solution = "Raw personal data was sent; Meta refuses a server event with it. Normalize the value and send its SHA-256.",
                Severity = DiagnosticSeverity.Error,
                Documentation = MetaDocs.CustomerInformation,
                Events = affected,
            };
        }
    }

    private static IEnumerable<AffectedEvent> GetAffected(ReceivedEvent received, EventCopy copy) =>
        from identifier in copy.Identifiers
        where identifier is { ExpectedForm: IdentifierForm.Hashed, Form: IdentifierForm.Clear }
        select AffectedEvent.Create(received, copy.Source, $"user_data.{identifier.Key} is in clear");
}
