using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI303: the raw value of a [Hashed] member is sent in clear, in custom data or a URL.</summary>
internal sealed class RawValueInClearRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.RawValueInClear;

    /// <inheritdoc/>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (Say(write.Slot) is not { } place)
            return;

        foreach (var fact in Raw(write.Known))
            report.Add(Descriptor, write.Innermost(fact), fact, Names.Of(fact.Member!), place);
    }

    /// <inheritdoc/>
    public override void Reached(SinkHit hit, FlowReport report)
    {
        if (hit.Sink != SinkKind.Url)
            return;

        foreach (var fact in Raw(hit.Known))
            report.Add(Descriptor, hit.Innermost(fact), fact, Names.Of(fact.Member!), "a URL");
    }

    private static IEnumerable<Fact> Raw(FlowValue known) => known.Facts.Where(fact => fact.Kind == FactKind.Raw);

    private static string? Say(Slot slot) => slot switch
    {
        { Section: FieldSection.CustomData or FieldSection.Content } => "custom data ('" + Names.Of(slot.Member) + "')",
        { Annotation: AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl } => "a URL ('" + Names.Of(slot.Member) + "')",
        _ => null,
    };
}
