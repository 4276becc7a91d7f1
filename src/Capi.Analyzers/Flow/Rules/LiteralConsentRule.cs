using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI405: the consent is hard-coded.</summary>
internal sealed class LiteralConsentRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI405";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Consent is hard-coded",
        "'{0}' is a hard-coded consent, so events of people who refused are sent too; use the choice that the person made",
        RuleCategories.Usage);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <inheritdoc/>
    /// <remarks>A constant under a condition is not reported: the condition may check the visitor's choice. One that replaces a missing choice is.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Annotation != AnnotationKind.EventConsent)
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Consent))
        {
            var condition = OriginConditions.Find(origin, write.Context.Compilation);
            if (condition == OriginCondition.Missing || (condition == OriginCondition.None && write.FlowValue.Origins.Length == 1 && !write.FlowValue.IsPartial))
                report.Report(Descriptor, write.Operation, origin, MessageFormat.FormatName(write.Target.Symbol));
        }
    }
}
