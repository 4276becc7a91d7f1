using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI203: a click ID, browser ID or user agent is modified before it is assigned to its member.</summary>
internal sealed class ClearValueModifiedRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.ClearValueModified;

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
