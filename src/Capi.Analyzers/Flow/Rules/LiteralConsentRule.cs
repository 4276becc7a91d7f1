using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI405: the consent is hard-coded.</summary>
internal sealed class LiteralConsentRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.LiteralConsent;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <inheritdoc/>
    /// <remarks>A constant under a condition is not reported: the condition may check the visitor's choice.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Annotation != AnnotationKind.EventConsent)
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Consent))
        {
            if (ContractMemberWrite.IsFallback(origin) || (write.FlowValue.Origins.Length == 1 && !write.FlowValue.IsPartial && !ContractMemberWrite.IsConditional(origin) && !ContractMemberWrite.IsGuarded(origin)))
                report.Report(Descriptor, write.Operation, origin, MessageFormat.FormatName(write.Target.Symbol));
        }
    }
}
