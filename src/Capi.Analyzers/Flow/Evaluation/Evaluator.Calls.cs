using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Method and constructor calls.
internal sealed partial class Evaluator
{
    /// <inheritdoc/>
    public override FlowValue VisitObjectCreation(IObjectCreationOperation operation, object? argument)
    {
        var values = EvaluateArguments(operation.Arguments);
        if (operation.Constructor is not { } constructor)
            return FlowValue.Unknown;

        foreach (var passed in operation.Arguments)
        {
            if (passed.ArgumentKind == ArgumentKind.DefaultValue)
                continue;

            InvalidateArgument(passed);
            NotifyMemberWrites(scope.World.Contracts.Of(passed.Parameter), Known(passed.Value), passed.Value);
            if (Sinks.Of(constructor, passed.Parameter) is { } sink)
                Observer?.Reached(sink, passed.Value, Known(passed.Value), this);
        }

        if (scope.SummaryOf(constructor) is { } summary)
            NotifySummaryEffects(summary, operation.Arguments, values);

        // A metric's tag is a KeyValuePair: its value is the join of key and value.
        return constructor.ContainingType.Name is "KeyValuePair" or "List" or "HashSet" ? JoinAll(values) : FlowValue.Unknown;
    }

    /// <inheritdoc/>
    public override FlowValue VisitInvocation(IInvocationOperation operation, object? argument)
    {
        var receiver = Evaluate(operation.Instance);
        var values = EvaluateArguments(operation.Arguments);
        var method = operation.TargetMethod;
        NotifySinks(operation, method);
        InvalidateReceiver(operation.Instance, method);
        foreach (var passed in operation.Arguments)
            InvalidateArgument(passed);

        if (method.MethodKind == MethodKind.DelegateInvoke)
            return InvokeDelegate(receiver, operation.Arguments);
        if (method.MethodKind == MethodKind.LocalFunction)
            return InvokeLocalFunction(method, operation.Arguments);
        if (Hashers.Is(method))
            return EvaluateHash(operation);
        if (Inventions.Of(method) is { } kind)
            return IsComputedConsent(kind, values) ? FlowValue.Unknown : FlowValue.Of(new Fact(kind, operation));
        if (scope.SummaryOf(method) is { } summary)
            return ApplySummary(summary, operation, values);

        return EvaluateFrameworkCall(operation, method, receiver, values);
    }

    // MetaConsent.LimitedDataUse with a country or state that is computed at run time is not a hard-coded consent.
    private static bool IsComputedConsent(FactKind kind, ImmutableArray<FlowValue> values) =>
        kind == FactKind.Consent && values.Any(value => value.IsPartial);

    /// <summary>Forgets what the callee may have changed: the variable itself if it is passed by reference, otherwise its members.</summary>
    private void InvalidateArgument(IArgumentOperation argument)
    {
        if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
            Assign(argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value, FlowValue.Unknown, argument.Value);
        else
            State = State.WithoutMembersOf(argument.Value);
    }

    private void InvalidateReceiver(IOperation? instance, IMethodSymbol method)
    {
        // EvaluateAppend and AddToContainer handle adding to a builder or list.
        if (instance is not null && !method.IsReadOnly)
            State = State.WithoutMembersOf(instance);
    }

    private ImmutableArray<FlowValue> EvaluateArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = ImmutableArray.CreateBuilder<FlowValue>(arguments.Length);
        foreach (var argument in arguments)
            values.Add(Evaluate(argument.Value));

        return values.MoveToImmutable();
    }

    private static FlowValue JoinAll(ImmutableArray<FlowValue> values) =>
        values.IsEmpty ? FlowValue.Unknown : values.Skip(1).Aggregate(values[0], (joined, next) => joined.Join(next));

    private void NotifySinks(IInvocationOperation call, IMethodSymbol method)
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
