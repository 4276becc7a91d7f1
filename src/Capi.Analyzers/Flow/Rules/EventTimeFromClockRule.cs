using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI406: the event time of something that happened earlier is read from the clock.</summary>
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
    /// <remarks>A time that is also stored, for example with the order, is the time of the event. Where a request is the event, its time is now.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Annotation == AnnotationKind.EventTime
            && write.FlowValue.FindOrigin(ValueOriginKind.Clock) is { } clock
            && write.IsUsedOnlyHere(clock)
            && ReplacesEarlierTime(write, clock))
            report.Report(Descriptor, write.Operation, clock, MessageFormat.FormatName(write.Target.Symbol));
    }

    private static bool ReplacesEarlierTime(ContractMemberWrite write, ValueOrigin clock)
    {
        // The event's own default: if no caller sets the time, it is the time of creation.
        if (write.AnalyzedMember.IsPartOf(write.Target.Symbol.ContainingType))
            return true;
        if (OriginConditions.Find(clock, write.Context.Compilation) == OriginCondition.Missing)
            return true;

        // A helper that builds the event is reported once: in the helper if that shows the earlier fact, or else where it is called.
        if (write.Operation is IInvocationOperation { Type: { } built } && write.Operation.Syntax == clock.EntryOperation.Syntax && write.Context.ContainsContractMembers(built))
            return !EarlierFacts.AreSentAt(clock.Operation.Syntax, write) && EarlierFacts.AreSentAt(write.Operation.Syntax, write);

        return EarlierFacts.AreSentAt(write.Operation.Syntax, write);
    }
}
