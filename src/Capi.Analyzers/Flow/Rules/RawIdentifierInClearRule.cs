using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI303: the raw value of a [Hashed] member is sent in clear, in custom data or a URL.</summary>
internal sealed class RawIdentifierInClearRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI303";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Raw identifier is sent in clear",
        "Raw identifier '{0}' reaches {1} and is sent in clear; remove it",
        RuleCategories.Flow);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (GetTargetName(write.Target) is not { } target)
            return;

        foreach (var origin in GetRawOrigins(write.FlowValue))
            report.Report(Descriptor, write.FindInnermostOperation(origin), origin, MessageFormat.FormatName(origin.Member!), target);
    }

    /// <inheritdoc/>
    public override void AnalyzeSinkWrite(SinkWrite write, FlowDiagnosticReporter report)
    {
        if (write.Sink != SinkKind.Url)
            return;

        foreach (var origin in GetRawOrigins(write.FlowValue))
            report.Report(Descriptor, write.FindInnermostOperation(origin), origin, MessageFormat.FormatName(origin.Member!), "a URL");
    }

    private static IEnumerable<ValueOrigin> GetRawOrigins(FlowValue flowValue) => flowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Raw);

    private static string? GetTargetName(ContractMember contractMember) => contractMember switch
    {
        { Section: FieldSection.CustomData or FieldSection.Content } => "custom data ('" + MessageFormat.FormatName(contractMember.Symbol) + "')",
        { Annotation: AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl } => "a URL ('" + MessageFormat.FormatName(contractMember.Symbol) + "')",
        _ => null,
    };
}
