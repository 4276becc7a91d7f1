using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI402: an event ID that the Meta Pixel can't repeat in the browser, so deduplication fails.</summary>
internal sealed class ArbitraryEventIdRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI402";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Event ID doesn't identify the event",
        "'{0}' is {1}; use an ID of what happened, such as the order number",
        RuleCategories.Usage);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <inheritdoc/>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Annotation != AnnotationKind.EventId)
            return;

        var origins = write.FlowValue.Origins.Where(origin => origin.Kind != ValueOriginKind.Key).ToList();
        if (origins.Find(origin => IsGenerated(origin.Kind)) is { } invented && write.IsUsedOnlyHere(invented))
            report.Report(Descriptor, write.Operation, invented, MessageFormat.FormatName(write.Target.Symbol), GetReason(invented.Kind));
        else if (origins.Count == 1 && origins[0].Kind == ValueOriginKind.Constant && !write.FlowValue.IsPartial && !ContractMemberWrite.IsConditional(origins[0]))
            report.Report(Descriptor, write.Operation, origins[0], MessageFormat.FormatName(write.Target.Symbol), GetReason(ValueOriginKind.Constant));
    }

    private static bool IsGenerated(ValueOriginKind kind) => kind is ValueOriginKind.Guid or ValueOriginKind.Random or ValueOriginKind.Clock or ValueOriginKind.HashCode;

    private static string GetReason(ValueOriginKind kind) => kind switch
    {
        ValueOriginKind.Guid => "a new GUID, which the browser can't repeat, so Meta counts the conversion twice",
        ValueOriginKind.Random => "a random value, which the browser can't repeat, so Meta counts the conversion twice",
        ValueOriginKind.Clock => "the current time, which the browser can't repeat, so Meta counts the conversion twice",
        ValueOriginKind.HashCode => "a hash code, which differs in every process, so Meta counts the conversion twice",
        _ => "the same for every event, so Meta drops all but the first as duplicates",
    };
}
