using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Lambdas, local functions and helper methods: one level inside.
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

    // A lambda that was written in an outer method belongs to the outer graph.
    private bool Owns(IFlowAnonymousFunctionOperation function) => graph.Blocks.SelectMany(block => block.Operations).Any(operation => IsIn(function, operation));

    private static bool IsIn(IOperation function, IOperation operation) => operation.DescendantsAndSelf().Contains(function);

    private FlowValue Apply(Summary summary, IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        Tell(summary, call.Arguments, values);
        var facts = new List<Fact>();
        var isPartial = summary.Returned.IsPartial;
        foreach (var fact in summary.Returned.Facts)
        {
            var number = IndexOf(call.Arguments, fact.Parameter);
            if (fact.Kind == FactKind.Hash)
            {
                facts.Add(fact with { At = call, Input = number < 0 ? null : call.Arguments[number].Value, Parameter = ParameterOf(number < 0 ? null : values[number]) });
            }
            else if (fact.Kind != FactKind.Parameter)
            {
                facts.Add(fact with { At = call });
            }
            else if (number >= 0)
            {
                isPartial |= fact.IsPart || values[number].IsPartial;
                facts.AddRange(Through(fact, values[number], call).Facts);
            }
        }

        return FlowValue.Of(facts, isPartial);
    }

    private static FlowValue Through(Fact parameter, FlowValue argument, IOperation call)
    {
        var kept = parameter.IsPart ? argument.Only(fact => fact.Kind == FactKind.Raw) : argument;
        return parameter.ChangedBy is null ? kept : Changed(kept, call);
    }

    /// <summary>Tells the observer where the helper takes its arguments.</summary>
    private void Tell(Summary summary, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<FlowValue> values)
    {
        if (Observer is null)
            return;

        foreach (var (fact, slot) in summary.Writes)
        {
            if (IndexOf(arguments, fact.Parameter) is >= 0 and var number)
                Observer.Written(slot, arguments[number].Value, Through(fact, values[number], arguments[number].Value), this);
        }

        foreach (var (fact, sink) in summary.Sinks)
        {
            if (IndexOf(arguments, fact.Parameter) is >= 0 and var number)
                Observer.Reached(sink, arguments[number].Value, Through(fact, values[number], arguments[number].Value), this);
        }
    }

    private static int ParameterOf(FlowValue? value) => value?.Find(FactKind.Parameter)?.Parameter ?? -1;

    private static int IndexOf(ImmutableArray<IArgumentOperation> arguments, int parameter)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (parameter >= 0 && arguments[index].Parameter?.Ordinal == parameter)
                return index;
        }

        return -1;
    }
}
