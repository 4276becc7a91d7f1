using Capi.Catalog;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>Events that were refused because value or currency is missing.</summary>
internal sealed class MissingCurrencyRule : EventRule
{
    public static readonly IReadOnlySet<int> Subcodes =
        new HashSet<int> { GraphErrorCodes.PurchaseWithoutValue, GraphErrorCodes.PurchaseWithoutCurrency, GraphErrorCodes.ValueWithoutCurrency };

    public override IEnumerable<EventFinding> Find(ReceivedEvent received) =>
        received.Refusal is { IsCause: true, ErrorSubcode: { } subcode } refusal && Subcodes.Contains(subcode) ? [CreateFinding(received, received.KeptSource, refusal.Reason)] : [];

    protected override EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events) => new()
    {
        Name = "missing_currency",
        Title = "Value or currency is missing",
        Solution = "Meta refuses a Purchase without both, and a value without a currency. Send the amount as a number and an ISO 4217 code.",
        Severity = DiagnosticSeverity.Error,
        Documentation = MetaDocs.CustomData,
        Events = events,
    };
}
