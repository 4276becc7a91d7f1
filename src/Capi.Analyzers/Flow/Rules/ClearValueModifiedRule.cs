using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI203: a click ID, browser ID or user agent is modified before it is assigned to its member.</summary>
internal sealed class ClearValueModifiedRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI203";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Clear value is modified before it is sent",
        "'{0}' must be sent exactly as received from the browser, but {1} changes it, so Meta may not match it; pass the value unchanged",
        RuleCategories.Hashing);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    /// <remarks>Other clear values may be reformatted: removing the port from an IP address is valid.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (!write.Target.IsClear || write.Target.Key is not ("fbc" or "fbp" or "client_user_agent"))
            return;

        foreach (var origin in write.FlowValue.Origins)
        {
            if (origin.Kind == ValueOriginKind.Key && origin.Key == write.Target.Key && origin.ModifiedBy is { } change)
                report.Report(Descriptor, write.Operation, origin with { Operation = change, EntryOperation = change }, MessageFormat.FormatName(write.Target.Symbol), GetModificationName(change));
        }
    }

    private static string GetModificationName(IOperation change) => change is IInvocationOperation { TargetMethod.Name: var name } ? name : "the range expression";
}
