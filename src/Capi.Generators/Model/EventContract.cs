using Capi.Reading;

namespace Capi.Generators.Model;

/// <summary>Everything the emitted text of one contract depends on, as plain data.</summary>
/// <param name="HintName">The type's metadata name with its namespace: <c>Shop.Outer+OrderPaid</c>.</param>
/// <param name="Namespace">Its namespace, escaped; empty for the global one.</param>
/// <param name="Chain">The types to re-open, outermost first; the last is the contract.</param>
/// <param name="TypeName">The contract as any code can name it: <c>global::Shop.OrderPaid</c>.</param>
/// <param name="EventName">Meta's event name.</param>
/// <param name="ActionSource">The member of <c>Capi.ActionSource</c>.</param>
/// <param name="Fields">What is sent.</param>
/// <param name="Placement">Where the send method stands.</param>
/// <param name="Redaction">The text form; null when the user wrote one.</param>
/// <param name="Warnings">What must be suppressed or passed on.</param>
internal sealed record EventContract(
    string HintName,
    string Namespace,
    EquatableArray<TypeHeader> Chain,
    string TypeName,
    string EventName,
    string ActionSource,
    EquatableArray<FieldModel> Fields,
    SendPlacement Placement,
    RedactionModel? Redaction,
    WarningModel Warnings)
{
    /// <summary>The contract itself, the last of the chain.</summary>
    public TypeHeader Self => Chain[Chain.Count - 1];
}
