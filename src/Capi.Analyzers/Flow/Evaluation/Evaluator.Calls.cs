using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Methods and constructors that are called.
internal sealed partial class Evaluator
{
    private FlowValue OfCreation(IObjectCreationOperation creation)
    {
        var values = Arguments(creation.Arguments);
        if (creation.Constructor is not { } constructor)
            return FlowValue.Unknown;

        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;

            Forget(argument);
            Fill(scope.World.Contracts.Of(argument.Parameter), Known(argument.Value), argument.Value);
            if (Sinks.Of(constructor, argument.Parameter) is { } sink)
                Observer?.Reached(sink, argument.Value, Known(argument.Value), this);
        }

        if (scope.SummaryOf(constructor) is { } summary)
            Tell(summary, creation.Arguments, values);

        // A pair is what its two halves are: the tag of a metric.
        return constructor.ContainingType.Name is "KeyValuePair" or "List" or "HashSet" ? Union(values) : FlowValue.Unknown;
    }

    private FlowValue OfInvocation(IInvocationOperation call)
    {
        var receiver = Evaluate(call.Instance);
        var values = Arguments(call.Arguments);
        var method = call.TargetMethod;
        Tell(call, method);
        Forget(call.Instance, method);
        foreach (var argument in call.Arguments)
            Forget(argument);

        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Invoke(receiver, call.Arguments);
        if (method.MethodKind == MethodKind.LocalFunction)
            return InvokeLocal(method, call.Arguments);
        if (Hashers.Is(method))
            return Hash(call);
        if (Inventions.Of(method) is { } kind)
            return IsDecided(kind, values) ? FlowValue.Unknown : FlowValue.Of(new Fact(kind, call));
        if (scope.SummaryOf(method) is { } summary)
            return Apply(summary, call, values);

        return OfFramework(call, method, receiver, values);
    }

    // A Limited Data Use of a place that was looked up is no constant.
    private static bool IsDecided(FactKind kind, ImmutableArray<FlowValue> values) =>
        kind == FactKind.Consent && values.Any(value => value.IsPartial);

    /// <summary>What is passed by reference may come back as something else, and what is passed at all may come back with other members.</summary>
    private void Forget(IArgumentOperation argument)
    {
        if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
            Assign(argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value, FlowValue.Unknown, argument.Value);
        else
            State = State.WithoutMembersOf(argument.Value);
    }

    private void Forget(IOperation? instance, IMethodSymbol method)
    {
        // Adding to a builder or list is told by its own rule.
        if (instance is not null && !method.IsReadOnly)
            State = State.WithoutMembersOf(instance);
    }

    private ImmutableArray<FlowValue> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = ImmutableArray.CreateBuilder<FlowValue>(arguments.Length);
        foreach (var argument in arguments)
            values.Add(Evaluate(argument.Value));

        return values.MoveToImmutable();
    }

    private static FlowValue Union(ImmutableArray<FlowValue> values) =>
        values.IsEmpty ? FlowValue.Unknown : values.Skip(1).Aggregate(values[0], (one, other) => one.Join(other));

    private void Tell(IInvocationOperation call, IMethodSymbol method)
    {
        if (Observer is null)
            return;

        var sink = Sinks.Of(method, call.Instance);
        foreach (var argument in call.Arguments)
        {
            if ((sink ?? Sinks.Of(method, argument.Parameter)) is { } kind)
                Observer.Reached(kind, argument.Value, Known(argument.Value), this);
        }
    }
}
