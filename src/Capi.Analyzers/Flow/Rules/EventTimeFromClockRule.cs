using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI406: the event time is read from the clock where the event is sent.</summary>
internal sealed class EventTimeFromClockRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI406";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Event time is the time of sending",
        "'{0}' is read from a clock where the event is sent, so a queue or a retry shifts the event time; use the time at which the event happened",
        RuleCategories.Usage);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

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
