using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.Analysis;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>Runs the rules on the writes of one method.</summary>
internal sealed class FlowRuleRunner(AnalyzedMember method, FlowAnalysisContext context, FlowDiagnosticReporter report) : IFlowObserver
{
    /// <inheritdoc/>
    public void OnMemberWrite(ContractMember contractMember, IOperation value, FlowValue flowValue, FlowOperationVisitor visitor)
    {
        if (flowValue.Origins.IsEmpty)
            return;

        var write = new ContractMemberWrite(contractMember, value, flowValue, visitor, method, context);
        foreach (var rule in context.Rules)
            rule.AnalyzeMemberWrite(write, report);
    }

    /// <inheritdoc/>
    public void OnSinkWrite(SinkKind sink, IOperation value, FlowValue flowValue, FlowOperationVisitor visitor)
    {
        if (flowValue.Origins.IsEmpty)
            return;

        var write = new SinkWrite(sink, value, flowValue, visitor);
        foreach (var rule in context.Rules)
            rule.AnalyzeSinkWrite(write, report);
    }

    /// <inheritdoc/>
    /// <remarks>The value that a contract property's getter returns counts as written to the property.</remarks>
    public void OnReturn(IOperation value, FlowValue flowValue, FlowOperationVisitor visitor)
    {
        if (method.Getter is not { } property)
            return;

        foreach (var contractMember in context.ContractMembers.GetMembers(property, property.ContainingType))
            OnMemberWrite(contractMember, value, flowValue, visitor);
    }
}
