using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI406: the event time is read from the clock where the event is sent.</summary>
internal sealed class EventTimeFromClockRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.EventTimeFromClock;

    /// <inheritdoc/>
    public override bool JudgesTests => false;

    /// <inheritdoc/>
    /// <remarks>A time that is also stored, for example with the order, is the time of the event.</remarks>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (write.Slot.Annotation == AnnotationKind.EventTime
            && write.Method.Sends
            && write.Known.Find(FactKind.Clock) is { } clock
            && write.IsForThisOnly(clock))
            report.Add(Descriptor, write.Value, clock, Names.Of(write.Slot.Member));
    }
}
