using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
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
            return FlowValue.Of(new Fact(kind, call));
        if (scope.SummaryOf(method) is { } summary)
            return Apply(summary, call, values);

        return OfFramework(call, method, receiver, values);
    }

    private FlowValue OfFramework(IInvocationOperation call, IMethodSymbol method, FlowValue receiver, ImmutableArray<FlowValue> values)
    {
        // An extension method has its receiver among the arguments.
        var subject = call.Instance is not null || values.IsEmpty ? receiver : values[0];
        if (TextMethods.IsAppending(method))
            return Append(call, receiver, Union(values));
        if (TextMethods.IsBytes(method))
            return Encode(call, values);
        if (TextMethods.IsEncoding(method))
            return Union(values).Only(fact => fact.Kind is FactKind.Hash or FactKind.Parameter or FactKind.Raw or FactKind.Guid or FactKind.Random);
        if (TextMethods.IsChange(method))
            return Changed(subject, call);
        if (TextMethods.IsJoining(method))
            return Join(call, values);
        if (method.Name is "TryGetValue" or "get_Item")
            return OutEntry(call, receiver);
        if (OfElements(call, method, subject) is { } elements)
            return elements;
        if (TextMethods.IsKept(method))
            return subject;
        if (method.Name == "Add" && call.Instance is not null)
            Collect(call.Instance, Union(values));
        return FlowValue.Unknown;
    }

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

    private FlowValue Hash(IInvocationOperation call)
    {
        var input = call.Arguments.FirstOrDefault(argument => Hashers.IsInput(argument.Parameter)) ?? call.Arguments.FirstOrDefault();
        var known = input is null ? FlowValue.Unknown : Known(input.Value);
        var fact = new Fact(FactKind.Hash, call)
        {
            Input = known.Find(FactKind.Bytes)?.Origin,
            Parameter = known.Find(FactKind.Parameter)?.Parameter ?? -1,
        };

        foreach (var output in call.Arguments.Where(argument => Hashers.IsOutput(argument.Parameter)))
            Collect(output.Value, FlowValue.Of(fact));

        return FlowValue.Of(fact);
    }

    /// <summary>The bytes of a text: the text itself is what a fix would pass instead.</summary>
    private FlowValue Encode(IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is not { } text)
            return Union(values);

        return Known(text.Value).With(new Fact(FactKind.Bytes, text.Value));
    }

    private FlowValue Join(IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        // string.Concat(bytes.Select(…)): many parts of one value.
        if (call.Arguments.Length == 1 || (call.TargetMethod.Name == "Join" && values[values.Length - 1].Has(FactKind.Hash)))
            return values[values.Length - 1];

        return OfParts(call, call.Arguments.Zip(values, (argument, value) => (argument.Value, value)).ToList());
    }

    private FlowValue Append(IInvocationOperation call, FlowValue receiver, FlowValue added)
    {
        var kept = receiver.IsPartial && receiver.Facts.IsEmpty ? added : receiver.Join(added);
        kept = kept.Only(fact => fact.Kind is FactKind.Hash or FactKind.Raw or FactKind.Parameter);
        Collect(call.Instance, kept);

        // The handler of an interpolated string shows what was appended to it.
        if (call.Instance is IFlowCaptureReferenceOperation capture && !call.Arguments.IsEmpty)
            Remember(capture.Id, call.Arguments[0].Value);
        return kept;
    }

    private FlowValue OutEntry(IInvocationOperation call, FlowValue receiver)
    {
        var value = OfEntry(call, receiver, call.Arguments.Select(argument => argument.Value));
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out) is not { } output)
            return value;

        Assign(output.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : output.Value, value, call);
        return FlowValue.Unknown;
    }

    /// <summary>Something is put into what a variable or member holds: a list, a builder, a span.</summary>
    private void Collect(IOperation? container, FlowValue added)
    {
        switch (container)
        {
            case IConversionOperation conversion:
                Collect(conversion.Operand, added);
                break;
            case ILocalReferenceOperation local:
                State = State.With(Place.Of(local.Local), added);
                break;
            case IFlowCaptureReferenceOperation capture:
                State = State.With(Place.Of(capture.Id), added);
                if (_references.TryGetValue(capture.Id, out var captured))
                    Collect(captured, added);
                break;
            case IPropertyReferenceOperation property:
                Fill(scope.World.Contracts.Of(property.Property, property.Instance?.Type), added, property);
                break;
            case IInvocationOperation { Instance: { } instance } call when TextMethods.IsAppending(call.TargetMethod):
                Collect(instance, added);
                break;
            case IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments.Length: > 0 } span:
                Collect(span.Arguments[0].Value, added);
                break;
        }
    }
}
