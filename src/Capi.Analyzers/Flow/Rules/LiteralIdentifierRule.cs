using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI407: a customer information parameter that is a literal, not data about the person.</summary>
internal sealed class LiteralIdentifierRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.LiteralIdentifier;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <inheritdoc/>
    /// <remarks>A literal under a condition may be correct for that condition. A literal after ?? is a placeholder for a missing value.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Section != FieldSection.UserData)
            return;

        if (write.Target.Key == "ph" && write.FlowValue.FindOrigin(ValueOriginKind.CallingCode) is { } code && !ContractMemberWrite.IsConditional(code) && !ContractMemberWrite.IsGuarded(code))
            report.Report(Descriptor, write.FindInnermostOperation(code), code, $"The calling code of '{MessageFormat.FormatName(write.Target.Symbol)}'", write.Target.Key);

        var origins = write.FlowValue.Origins.Where(origin => origin.Kind != ValueOriginKind.Key).ToList();
        foreach (var origin in origins.Where(origin => origin.Kind == ValueOriginKind.Constant))
        {
            if (ContractMemberWrite.IsFallback(origin) || (origins.Count == 1 && !write.FlowValue.IsPartial && !ContractMemberWrite.IsConditional(origin)))
                report.Report(Descriptor, write.FindInnermostOperation(origin), origin, $"'{MessageFormat.FormatName(write.Target.Symbol)}'", write.Target.Key);
        }
    }
}
