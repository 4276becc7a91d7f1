using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI405: the consent is hard-coded.</summary>
internal sealed class ConstantConsentRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.ConstantConsent;

    /// <inheritdoc/>
    public override bool JudgesTests => false;

    /// <inheritdoc/>
    /// <remarks>A constant under a condition is not reported: the condition may check the visitor's choice.</remarks>
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
