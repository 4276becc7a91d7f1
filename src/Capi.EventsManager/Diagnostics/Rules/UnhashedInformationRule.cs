namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>A value that must be hashed arrived in clear.</summary>
internal sealed class UnhashedInformationRule : EventRule
{
    public override IEnumerable<EventFinding> Find(ReceivedEvent received) =>
        from copy in received.Copies
        from identifier in copy.Identifiers
        where identifier is { ExpectedForm: IdentifierForm.Hashed, Form: IdentifierForm.Clear }
        select CreateFinding(received, copy.Source, $"user_data.{identifier.Key} is in clear");

    protected override EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events) => new()
    {
        Name = "unhashed_customer_information",
        Title = "Customer information is not hashed",
        Solution = "Raw personal data was sent; Meta refuses a server event with it. Normalize the value and send its SHA-256.",
        Severity = DiagnosticSeverity.Error,
        Documentation = MetaDocs.CustomerInformation,
        Events = events,
    };
}
