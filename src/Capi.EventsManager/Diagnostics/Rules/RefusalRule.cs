using Capi.Catalog;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>All other refusals, grouped by their title.</summary>
internal sealed class RefusalRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input) =>
        from received in input.Refused
        where received.Refusal is { IsCause: true } && !IsExplained(received, received.Refusal)
        group received by received.Refusal!.Title into refusals
        select new EventsDiagnostic
        {
            Name = "refused",
            Title = refusals.Key,
            Solution = "Meta refuses the whole request because of one invalid event. Correct the parameter and send the events again.",
            Severity = DiagnosticSeverity.Error,
            Documentation = MetaDocs.FindPage(refusals.First().Refusal!.Field ?? ""),
            Events = [.. refusals.Select(received => AffectedEvent.Create(received, received.KeptSource, received.Refusal!.Reason))],
        };

    // Other rules report these with more detail.
    private static bool IsExplained(ReceivedEvent received, EventRefusal refusal) =>
        (refusal.ErrorSubcode is { } subcode && (MissingCurrencyRule.Subcodes.Contains(subcode) || subcode == GraphErrorCodes.EventTimeTooOld))
        || (refusal.Field is { } field && received.Copies.Any(copy => copy.Identifiers.Any(identifier => IsExplained(identifier, field))));

    private static bool IsExplained(ReceivedIdentifier identifier, string field) =>
        field.StartsWith("user_data." + identifier.Key, StringComparison.Ordinal)
        && (!identifier.HasExpectedForm || identifier.Checks.Any(check => !check.IsPassed));
}
