using Capi.Catalog;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>All other refusals, grouped by their title.</summary>
internal sealed class RefusalRule : EventRule
{
    public override IEnumerable<EventFinding> Find(ReceivedEvent received) => received.Refusal is { IsCause: true } refusal && !IsExplained(received, refusal)
        ? [new EventFinding(this, refusal.Title, AffectedEvent.Create(received, received.KeptSource, refusal.Reason), refusal.Field)]
        : [];

    protected override EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events) => new()
    {
        Name = "refused",
        Title = first.Group,
        Solution = "Meta refuses the whole request because of one invalid event. Correct the parameter and send the events again.",
        Severity = DiagnosticSeverity.Error,
        Documentation = MetaDocs.FindPage(first.Path ?? ""),
        Events = events,
    };

    // Other rules report these with more detail.
    private static bool IsExplained(ReceivedEvent received, EventRefusal refusal) =>
        (refusal.ErrorSubcode is { } subcode && (MissingCurrencyRule.Subcodes.Contains(subcode) || subcode == GraphErrorCodes.EventTimeTooOld))
        || (refusal.Field is { } field && received.Copies.Any(copy => copy.Identifiers.Any(identifier => IsExplained(identifier, field))));

    private static bool IsExplained(ReceivedIdentifier identifier, string field) =>
        field.StartsWith("user_data." + identifier.Key, StringComparison.Ordinal)
        && (!identifier.HasExpectedForm || identifier.Checks.Any(check => !check.IsPassed));
}
