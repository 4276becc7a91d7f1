using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI407: a customer information parameter that is a literal, not data about the person.</summary>
internal sealed class InventedIdentifierRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.InventedIdentifier;

    /// <inheritdoc/>
    public override bool JudgesTests => false;

    /// <inheritdoc/>
    /// <remarks>A literal under a condition may be correct for that condition. A literal after ?? is a placeholder for a missing value.</remarks>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (write.Slot.Section != FieldSection.UserData)
            return;

        if (write.Slot.Key == "ph" && write.Known.Find(FactKind.CallingCode) is { } code && !SlotWrite.IsChosen(code) && !SlotWrite.IsGuarded(code))
            report.Add(Descriptor, write.Innermost(code), code, $"The calling code of '{Names.Of(write.Slot.Member)}'", write.Slot.Key);

        var facts = write.Known.Facts.Where(fact => fact.Kind != FactKind.Key).ToList();
        foreach (var fact in facts.Where(fact => fact.Kind == FactKind.Constant))
        {
            if (SlotWrite.IsFallback(fact) || (facts.Count == 1 && !write.Known.IsPartial && !SlotWrite.IsChosen(fact)))
                report.Add(Descriptor, write.Innermost(fact), fact, $"'{Names.Of(write.Slot.Member)}'", write.Slot.Key);
        }
    }
}
