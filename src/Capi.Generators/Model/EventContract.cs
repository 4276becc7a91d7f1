using Capi.ContractDescriptions;
using Capi.ContractReading.GeneratedCode;

namespace Capi.Generators.Model;

/// <summary>The equatable model of one contract: everything the emitted source depends on, without symbols or syntax.</summary>
/// <param name="HintName">The metadata name with namespace: <c>Shop.Outer+OrderPaid</c>.</param>
/// <param name="Namespace">The namespace, with keywords escaped; empty for the global namespace.</param>
/// <param name="TypeHeaders">The containing types and the contract itself, outermost first.</param>
/// <param name="TypeName">The fully qualified name: <c>global::Shop.OrderPaid</c>.</param>
/// <param name="EventName">Meta's event name.</param>
/// <param name="ActionSource">The name of the <c>Capi.ActionSource</c> member.</param>
/// <param name="Fields">The parameters that are sent.</param>
/// <param name="Description">What is written about the parameters into the assembly.</param>
/// <param name="Placement">Where the send method is declared.</param>
/// <param name="Redaction">The redacted text form; null when the user declares one.</param>
/// <param name="Warnings">Warnings to suppress, and attributes to repeat on the send method.</param>
/// <param name="Ga4">How a GA4 event is bound to the contract; null when none is.</param>
internal sealed record EventContract(
    string HintName,
    string Namespace,
    EquatableArray<TypeHeader> TypeHeaders,
    string TypeName,
    string EventName,
    string ActionSource,
    EquatableArray<FieldModel> Fields,
    EquatableArray<MemberDescription> Description,
    SendMethodPlacement Placement,
    RedactionModel? Redaction,
    WarningModel Warnings,
    Ga4BindingModel? Ga4 = null)
{
    /// <summary>The declaration header of the contract itself, the last one.</summary>
    public TypeHeader ContractHeader => TypeHeaders[TypeHeaders.Count - 1];
}
