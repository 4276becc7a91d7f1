using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Lambdas and local functions: one level inside.
internal sealed partial class Evaluator
{
    // A lambda in a lambda is followed; a tower of them is not.
    private const int MaxDepth = 2;

    private FlowValue OfFunction(IFlowAnonymousFunctionOperation function)
    {
        // What it captures is known here; its parameters are not.
        if (Observer is not null)
            Inline(graph.GetAnonymousFunctionControlFlowGraph(function, scope.CancellationToken), State, Observer);

        return FlowValue.Of(new Fact(FactKind.Function, function));
    }

    private FlowValue Invoke(FlowValue target, ImmutableArray<IArgumentOperation> arguments) =>
        FunctionOf(target) is { } function
            ? Inline(graph.GetAnonymousFunctionControlFlowGraph(function, scope.CancellationToken), With(function.Symbol, arguments), Observer)
            : FlowValue.Unknown;

    /// <summary>Select, ForEach and the like: what the lambda makes of each element. Null for other methods.</summary>
    private FlowValue? OfElements(IInvocationOperation call, IMethodSymbol method, FlowValue elements)
    {
        if (!TextMethods.IsForEach(method) || FunctionOf(Known(call.Arguments[call.Arguments.Length - 1].Value)) is not { } function)
            return null;

        var state = function.Symbol.Parameters.IsEmpty ? State : State.With(Place.Of(function.Symbol.Parameters[0]), elements);
        var made = Inline(graph.GetAnonymousFunctionControlFlowGraph(function, scope.CancellationToken), state, Observer);
        return method.Name == "Select" ? made : null;
    }

    private IFlowAnonymousFunctionOperation? FunctionOf(FlowValue target) =>
        target.Facts.Length == 1 && !target.IsPartial && target.Facts[0].Origin is IFlowAnonymousFunctionOperation function && Owns(function) ? function : null;

    private FlowValue InvokeLocal(IMethodSymbol function, ImmutableArray<IArgumentOperation> arguments) =>
        graph.LocalFunctions.Contains(function, SymbolEqualityComparer.Default)
            ? Inline(graph.GetLocalFunctionControlFlowGraph(function, scope.CancellationToken), With(function, arguments), Observer)
            : FlowValue.Unknown;

    /// <summary>Tells the observer what happens in local functions, whoever calls them.</summary>
    public void ObserveLocalFunctions(IFlowObserver observer)
    {
        foreach (var function in graph.LocalFunctions)
            Inline(graph.GetLocalFunctionControlFlowGraph(function, scope.CancellationToken), FlowState.Empty, observer);
    }

    /// <summary>Tells the observer what the method itself returns; what its lambdas return is another matter.</summary>
    public void Return(IOperation value, FlowValue known)
    {
        if (depth == 0)
            Observer?.Returned(value, known, this);
    }

    private FlowState With(IMethodSymbol function, ImmutableArray<IArgumentOperation> arguments)
    {
        var state = State;
        foreach (var argument in arguments)
        {
            // The arguments of a delegate name the delegate's parameters.
            if (argument.Parameter is { } parameter && parameter.Ordinal < function.Parameters.Length)
                state = state.With(Place.Of(function.Parameters[parameter.Ordinal]), Known(argument.Value));
        }

        return state;
    }

    private FlowValue Inline(ControlFlowGraph inner, FlowState state, IFlowObserver? observer) =>
        depth >= MaxDepth ? FlowValue.Unknown : GraphWalker.Walk(inner, state, new Evaluator(scope, inner, depth + 1), observer);

    // A lambda that was written in an outer method belongs to the outer graph, which alone has its own.
    private bool Owns(IFlowAnonymousFunctionOperation function) =>
        (_functions ??= [.. graph.Blocks.SelectMany(Operations).SelectMany(one => one.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>()]).Contains(function);

    private static IEnumerable<IOperation> Operations(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;
}
