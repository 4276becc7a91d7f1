using Capi.Catalog;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>Events that were refused because value or currency is missing.</summary>
internal sealed class MissingCurrencyRule : IDiagnosticRule
{
    public static readonly IReadOnlySet<int> Subcodes =
        new HashSet<int> { GraphErrorCodes.PurchaseWithoutValue, GraphErrorCodes.PurchaseWithoutCurrency, GraphErrorCodes.ValueWithoutCurrency };

    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        List<AffectedEvent> affected =
        [
            .. from received in input.Refused
               where received.Refusal is { IsCause: true, ErrorSubcode: { } subcode } && Subcodes.Contains(subcode)
               select AffectedEvent.Create(received, received.KeptSource, received.Refusal!.Reason),
        ];
        if (affected.Count > 0)
        {
            yield return new()
            {
                Name = "missing_currency",
                Title = "Value or currency is missing",
                Solution = "Meta refuses a Purchase without both, and a value without a currency. Send the amount as a number and an ISO 4217 code.",
                Severity = DiagnosticSeverity.Error,
                Documentation = MetaDocs.CustomData,
                Events = affected,
            };
        }
    }
}
