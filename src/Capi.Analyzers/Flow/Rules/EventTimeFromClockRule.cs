using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI406: the event time is read from the clock where the event is sent.</summary>
internal sealed class EventTimeFromClockRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.EventTimeFromClock;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <inheritdoc/>
    /// <remarks>A time that is also stored, for example with the order, is the time of the event.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Annotation == AnnotationKind.EventTime
            && write.AnalyzedMember.SendsEvent
            && write.FlowValue.FindOrigin(ValueOriginKind.Clock) is { } clock
            && write.IsUsedOnlyHere(clock))
            report.Report(Descriptor, write.Operation, clock, MessageFormat.FormatName(write.Target.Symbol));
    }
}
