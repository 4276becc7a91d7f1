using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI402: an event ID that the Meta Pixel can't repeat in the browser, so deduplication fails.</summary>
internal sealed class EventIdInventedRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.EventIdInvented;

    /// <inheritdoc/>
    public override bool JudgesTests => false;

    /// <inheritdoc/>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (write.Slot.Annotation != AnnotationKind.EventId)
            return;

        var facts = write.Known.Facts.Where(fact => fact.Kind != FactKind.Key).ToList();
        if (facts.Find(fact => IsInvented(fact.Kind)) is { } invented && write.IsForThisOnly(invented))
            report.Add(Descriptor, write.Value, invented, Names.Of(write.Slot.Member), Say(invented.Kind));
        else if (facts.Count == 1 && facts[0].Kind == FactKind.Constant && !write.Known.IsPartial && !SlotWrite.IsChosen(facts[0]))
            report.Add(Descriptor, write.Value, facts[0], Names.Of(write.Slot.Member), Say(FactKind.Constant));
    }

    private static bool IsInvented(FactKind kind) => kind is FactKind.Guid or FactKind.Random or FactKind.Clock or FactKind.HashCode;

    private static string Say(FactKind kind) => kind switch
    {
        FactKind.Guid => "a new GUID, which the browser can't repeat, so Meta counts the conversion twice",
        FactKind.Random => "a random value, which the browser can't repeat, so Meta counts the conversion twice",
        FactKind.Clock => "the current time, which the browser can't repeat, so Meta counts the conversion twice",
        FactKind.HashCode => "a hash code, which differs in every process, so Meta counts the conversion twice",
        _ => "the same for every event, so Meta drops all but the first as duplicates",
    };
}
