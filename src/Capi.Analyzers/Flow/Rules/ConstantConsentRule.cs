using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI405: a consent that is written in code.</summary>
internal sealed class ConstantConsentRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.ConstantConsent;

    /// <inheritdoc/>
    public override bool JudgesTests => false;

    /// <inheritdoc/>
    /// <remarks>A consent under a condition may well be read from evidence: the condition.</remarks>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (write.Slot.Annotation != AnnotationKind.EventConsent)
            return;

        foreach (var fact in write.Known.Facts.Where(fact => fact.Kind == FactKind.Consent))
        {
            if (SlotWrite.IsFallback(fact) || (write.Known.Facts.Length == 1 && !write.Known.IsPartial && !SlotWrite.IsChosen(fact) && !SlotWrite.IsGuarded(fact)))
                report.Add(Descriptor, write.Value, fact, Names.Of(write.Slot.Member));
        }
    }
}
