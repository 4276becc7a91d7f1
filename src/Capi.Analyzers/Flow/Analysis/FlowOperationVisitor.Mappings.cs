using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Configurations of mapping libraries: the lambda with the value is read as an assignment to the member that the other lambda selects.
internal sealed partial class FlowOperationVisitor
{
    private void NotifyMapping(IInvocationOperation call)
    {
        if (Observer is null || depth >= MaxDepth || !MappingMethods.IsMapping(call.TargetMethod))
            return;

        var lambdas = call.Arguments.Select(argument => FindLambda(GetValue(argument.Value))).OfType<IFlowAnonymousFunctionOperation>().Take(2).ToList();
        if (lambdas.Count < 2 || FindSelectedMember(GetGraph(lambdas[0])) is not { } selected)
            return;

        var contractMembers = scope.Context.ContractMembers.GetMembers(selected.Member, selected.Instance?.Type);
        if (contractMembers.Count == 0)
            return;

        var provider = GetGraph(lambdas[1]);
        provider = FindMapFrom(provider) ?? provider;
        if (FindReturned(provider) is not { } value)
            return;

        var visitor = new FlowOperationVisitor(scope, provider, depth + 1);
        var mapped = ForwardDataFlowAnalysis.Analyze(provider, State, visitor, observer: null);
        foreach (var contractMember in contractMembers)
            Observer.OnMemberWrite(contractMember, value, mapped, visitor);
    }

    private ControlFlowGraph GetGraph(IFlowAnonymousFunctionOperation lambda) => graph.GetAnonymousFunctionControlFlowGraph(lambda, scope.CancellationToken);

    private static IMemberReferenceOperation? FindSelectedMember(ControlFlowGraph selector)
    {
        var selected = FindReturned(selector);
        while (selected is IConversionOperation conversion)
            selected = conversion.Operand;

        return selected as IMemberReferenceOperation;
    }

    private static IOperation? FindReturned(ControlFlowGraph lambda) =>
        lambda.Blocks.Select(block => block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return ? block.BranchValue : null).FirstOrDefault(value => value is not null);

    /// <summary>The lambda in <c>o =&gt; o.MapFrom(s =&gt; s.Code)</c>, or null.</summary>
    private ControlFlowGraph? FindMapFrom(ControlFlowGraph provider)
    {
        var call = provider.Blocks.SelectMany(GetOperations).SelectMany(one => one.DescendantsAndSelf()).OfType<IInvocationOperation>().FirstOrDefault(one => MappingMethods.IsValueOfMapping(one.TargetMethod));
        return call?.Arguments.SelectMany(argument => argument.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault() is { } lambda
            ? provider.GetAnonymousFunctionControlFlowGraph(lambda, scope.CancellationToken)
            : null;
    }
}
