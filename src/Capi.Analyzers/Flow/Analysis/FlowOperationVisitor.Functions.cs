using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Lambdas and local functions, analyzed inline.
internal sealed partial class FlowOperationVisitor
{
    // A lambda inside a lambda is analyzed; deeper nesting is not.
    private const int MaxDepth = 2;

    /// <inheritdoc/>
    public override FlowValue VisitFlowAnonymousFunction(IFlowAnonymousFunctionOperation operation, object? argument)
    {
        // Captured variables have their current values; the parameters are unknown.
        if (Observer is not null)
            AnalyzeInline(graph.GetAnonymousFunctionControlFlowGraph(operation, scope.CancellationToken), State, Observer);

        return FlowValue.From(new ValueOrigin(ValueOriginKind.Lambda, operation));
    }

    /// <inheritdoc/>
    public override FlowValue VisitDelegateCreation(IDelegateCreationOperation operation, object? argument) => Evaluate(operation.Target);

    private FlowValue InvokeDelegate(FlowValue target, ImmutableArray<IArgumentOperation> arguments) =>
        FindLambda(target) is { } function
            ? AnalyzeInline(graph.GetAnonymousFunctionControlFlowGraph(function, scope.CancellationToken), BindArguments(function.Symbol, arguments), Observer)
            : FlowValue.Unknown;

    /// <summary>Select, ForEach and similar methods: analyzes the lambda with the elements' value as its parameter. Null for other methods.</summary>
    private FlowValue? EvaluateElementwiseCall(IInvocationOperation call, IMethodSymbol method, FlowValue elements)
    {
        if (!FrameworkMethods.IsElementwise(method) || FindLambda(GetValue(call.Arguments[call.Arguments.Length - 1].Value)) is not { } function)
            return null;

        var state = function.Symbol.Parameters.IsEmpty ? State : State.With(StorageLocation.From(function.Symbol.Parameters[0]), elements);
        var made = AnalyzeInline(graph.GetAnonymousFunctionControlFlowGraph(function, scope.CancellationToken), state, Observer);
        return method.Name switch
        {
            "Select" or "SelectMany" or "Max" or "Min" => made,
            "Sum" => made.Where(origin => origin.Kind == ValueOriginKind.MinorUnits),
            _ => null,
        };
    }

    /// <summary>The name in <c>claims.First(claim =&gt; claim.Type == "email")</c>, or null.</summary>
    private string? FindClaimName(IInvocationOperation call, IMethodSymbol method)
    {
        if (method.Name is not ("First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Where")
            || method.TypeArguments.Length != 1 || method.TypeArguments[0].Name != "Claim"
            || call.Arguments.Length < 2 || FindLambda(GetValue(call.Arguments[call.Arguments.Length - 1].Value)) is not { } function)
            return null;

        var comparison = graph.GetAnonymousFunctionControlFlowGraph(function, scope.CancellationToken).Blocks
            .SelectMany(GetOperations).SelectMany(one => one.DescendantsAndSelf()).OfType<IBinaryOperation>()
            .FirstOrDefault(one => one.OperatorKind == BinaryOperatorKind.Equals && (NamedEntries.IsClaimType(one.LeftOperand) || NamedEntries.IsClaimType(one.RightOperand)));
        return (comparison?.LeftOperand.ConstantValue.Value ?? comparison?.RightOperand.ConstantValue.Value) is string name ? NamedEntries.GetLastSegment(name) : null;
    }

    private IFlowAnonymousFunctionOperation? FindLambda(FlowValue target) =>
        target.Origins.Length == 1 && !target.IsPartial && target.Origins[0].Operation is IFlowAnonymousFunctionOperation function && IsDeclaredHere(function) ? function : null;

    private FlowValue InvokeLocalFunction(IMethodSymbol function, ImmutableArray<IArgumentOperation> arguments) =>
        graph.LocalFunctions.Contains(function, SymbolEqualityComparer.Default)
            ? AnalyzeLocalFunction(function, graph.GetLocalFunctionControlFlowGraph(function, scope.CancellationToken), BindArguments(function, arguments), arguments)
            : FlowValue.Unknown;

    private FlowValue AnalyzeLocalFunction(IMethodSymbol function, ControlFlowGraph body, FlowState state, ImmutableArray<IArgumentOperation> arguments)
    {
        if (depth >= MaxDepth)
            return FlowValue.Unknown;

        var visitor = new FlowOperationVisitor(scope, body, depth + 1);
        var returned = ForwardDataFlowAnalysis.Analyze(body, state, visitor, Observer);
        var summary = new MethodSummary();
        summary.AddOutputs(function, visitor.State);
        AssignOutputs(summary, arguments, value => value);
        return returned;
    }

    /// <summary>Reports writes and sink uses inside local functions, independent of their callers.</summary>
    public void AnalyzeLocalFunctions(IFlowObserver observer)
    {
        foreach (var function in graph.LocalFunctions)
            AnalyzeInline(graph.GetLocalFunctionControlFlowGraph(function, scope.CancellationToken), FlowState.Empty, observer);
    }

    /// <summary>Reports the value that the method itself returns; the values its lambdas return are ignored.</summary>
    public void NotifyReturn(IOperation value, FlowValue known)
    {
        if (depth == 0)
            Observer?.OnReturn(value, known, this);
    }

    private FlowState BindArguments(IMethodSymbol function, ImmutableArray<IArgumentOperation> arguments)
    {
        var state = State;
        foreach (var argument in arguments)
        {
            // The arguments of a delegate call refer to the delegate's parameters, so match them by ordinal.
            if (argument.Parameter is { } parameter && parameter.Ordinal < function.Parameters.Length)
                state = state.With(StorageLocation.From(function.Parameters[parameter.Ordinal]), GetValue(argument.Value));
        }

        return state;
    }

    private FlowValue AnalyzeInline(ControlFlowGraph inner, FlowState state, IFlowObserver? observer) =>
        depth >= MaxDepth ? FlowValue.Unknown : ForwardDataFlowAnalysis.Analyze(inner, state, new FlowOperationVisitor(scope, inner, depth + 1), observer);

    // Only the graph that declares a lambda can give its graph; a lambda from an outer method belongs to the outer graph.
    private bool IsDeclaredHere(IFlowAnonymousFunctionOperation function) =>
        (_declaredLambdas ??= [.. graph.Blocks.SelectMany(GetOperations).SelectMany(one => one.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>()]).Contains(function);

    private static IEnumerable<IOperation> GetOperations(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;
}
