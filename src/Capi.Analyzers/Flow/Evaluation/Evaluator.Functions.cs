using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Lambdas and local functions, analyzed inline.
internal sealed partial class Evaluator
{
    // A lambda inside a lambda is analyzed; deeper nesting is not.
    private const int MaxDepth = 2;

    /// <inheritdoc/>
    public override FlowValue VisitFlowAnonymousFunction(IFlowAnonymousFunctionOperation operation, object? argument)
    {
        // Captured variables have their current values; the parameters are unknown.
        if (Observer is not null)
            Inline(graph.GetAnonymousFunctionControlFlowGraph(operation, scope.CancellationToken), State, Observer);

        return FlowValue.Of(new Fact(FactKind.Function, operation));
    }

    /// <inheritdoc/>
    public override FlowValue VisitDelegateCreation(IDelegateCreationOperation operation, object? argument) => Evaluate(operation.Target);

    private FlowValue InvokeDelegate(FlowValue target, ImmutableArray<IArgumentOperation> arguments) =>
        FindLambda(target) is { } function
            ? Inline(graph.GetAnonymousFunctionControlFlowGraph(function, scope.CancellationToken), BindArguments(function.Symbol, arguments), Observer)
            : FlowValue.Unknown;

    /// <summary>Select, ForEach and similar methods: analyzes the lambda with the elements' value as its parameter. Null for other methods.</summary>
    private FlowValue? EvaluateElementwiseCall(IInvocationOperation call, IMethodSymbol method, FlowValue elements)
    {
        if (!TextMethods.IsForEach(method) || FindLambda(Known(call.Arguments[call.Arguments.Length - 1].Value)) is not { } function)
            return null;

        var state = function.Symbol.Parameters.IsEmpty ? State : State.With(Place.Of(function.Symbol.Parameters[0]), elements);
        var made = Inline(graph.GetAnonymousFunctionControlFlowGraph(function, scope.CancellationToken), state, Observer);
        return method.Name == "Select" ? made : null;
    }

    private IFlowAnonymousFunctionOperation? FindLambda(FlowValue target) =>
        target.Facts.Length == 1 && !target.IsPartial && target.Facts[0].Origin is IFlowAnonymousFunctionOperation function && IsDeclaredHere(function) ? function : null;

    private FlowValue InvokeLocalFunction(IMethodSymbol function, ImmutableArray<IArgumentOperation> arguments) =>
        graph.LocalFunctions.Contains(function, SymbolEqualityComparer.Default)
            ? Inline(graph.GetLocalFunctionControlFlowGraph(function, scope.CancellationToken), BindArguments(function, arguments), Observer)
            : FlowValue.Unknown;

    /// <summary>Reports writes and sink uses inside local functions, independent of their callers.</summary>
    public void ObserveLocalFunctions(IFlowObserver observer)
    {
        foreach (var function in graph.LocalFunctions)
            Inline(graph.GetLocalFunctionControlFlowGraph(function, scope.CancellationToken), FlowState.Empty, observer);
    }

    /// <summary>Reports the value that the method itself returns; the values its lambdas return are ignored.</summary>
    public void Return(IOperation value, FlowValue known)
    {
        if (depth == 0)
            Observer?.Returned(value, known, this);
    }

    private FlowState BindArguments(IMethodSymbol function, ImmutableArray<IArgumentOperation> arguments)
    {
        var state = State;
        foreach (var argument in arguments)
        {
            // The arguments of a delegate call refer to the delegate's parameters, so match them by ordinal.
            if (argument.Parameter is { } parameter && parameter.Ordinal < function.Parameters.Length)
                state = state.With(Place.Of(function.Parameters[parameter.Ordinal]), Known(argument.Value));
        }

        return state;
    }

    private FlowValue Inline(ControlFlowGraph inner, FlowState state, IFlowObserver? observer) =>
        depth >= MaxDepth ? FlowValue.Unknown : GraphWalker.Walk(inner, state, new Evaluator(scope, inner, depth + 1), observer);

    // Only the graph that declares a lambda can give its graph; a lambda from an outer method belongs to the outer graph.
    private bool IsDeclaredHere(IFlowAnonymousFunctionOperation function) =>
        (_functions ??= [.. graph.Blocks.SelectMany(GetOperations).SelectMany(one => one.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>()]).Contains(function);

    private static IEnumerable<IOperation> GetOperations(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;
}
