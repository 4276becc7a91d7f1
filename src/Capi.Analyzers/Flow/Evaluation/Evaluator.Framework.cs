using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Calls of .NET methods, by their known effect on a value.
internal sealed partial class Evaluator
{
    private FlowValue EvaluateFrameworkCall(IInvocationOperation call, IMethodSymbol method, FlowValue receiver, ImmutableArray<FlowValue> values)
    {
        // The receiver of an extension method is its first argument.
        var subject = call.Instance is not null || values.IsEmpty ? receiver : values[0];
        if (TextMethods.IsAppending(method))
            return EvaluateAppend(call, receiver, JoinAll(values));
        if (TextMethods.IsBytes(method))
            return EvaluateGetBytes(call, values);
        if (TextMethods.IsEncoding(method))
            return JoinAll(values).Only(fact => fact.Kind is FactKind.Hash or FactKind.Parameter or FactKind.Raw or FactKind.Guid or FactKind.Random);
        if (TextMethods.IsChange(method))
            return ApplyModification(subject, call);
        if (TextMethods.IsJoining(method))
            return EvaluateConcatenation(call, values);
        if (method.Name is "TryGetValue" or "get_Item")
            return EvaluateLookup(call, receiver);
        if (EvaluateElementwiseCall(call, method, subject) is { } elements)
            return elements;
        if (TextMethods.IsKept(method))
            return subject;
        if (TextMethods.IsParsing(method))
            return values[0].Only(fact => fact.Kind == FactKind.Constant);
        // A tag reported here is not reported again where the tags are used.
        if (method.Name == "Add" && call.Instance is not null && Sinks.Of(method, call.Instance) is null)
            AddToContainer(call.Instance, JoinAll(values));
        return FlowValue.Unknown;
    }

    /// <summary>Adds a value to a list or dictionary; raw values that it already contains stay.</summary>
    private void AddToContainer(IOperation? container, FlowValue added)
    {
        if (added.Facts.IsEmpty || container is null)
            return;

        var current = Known(container);
        SetContainerValue(container, current.Has(FactKind.Raw) ? current.Only(fact => fact.Kind == FactKind.Raw).Join(added) : added);
    }

    private FlowValue EvaluateHash(IInvocationOperation call)
    {
        var input = call.Arguments.FirstOrDefault(argument => Hashers.IsInput(argument.Parameter)) ?? call.Arguments.FirstOrDefault();
        var known = input is null ? FlowValue.Unknown : Known(input.Value);
        var fact = new Fact(FactKind.Hash, call)
        {
            Input = known.Find(FactKind.Bytes)?.Origin,
            Parameter = known.Find(FactKind.Parameter)?.Parameter ?? -1,
        };

        foreach (var output in call.Arguments.Where(argument => Hashers.IsOutput(argument.Parameter)))
            SetContainerValue(output.Value, FlowValue.Of(fact));

        return FlowValue.Of(fact);
    }

    /// <summary>The bytes of a string. The string is kept as origin, because a code fix passes it instead.</summary>
    private FlowValue EvaluateGetBytes(IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is not { } text)
            return JoinAll(values);

        return Known(text.Value).With(new Fact(FactKind.Bytes, text.Value));
    }

    private FlowValue EvaluateConcatenation(IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        // string.Concat(bytes.Select(…)): the parts of one value.
        if (call.Arguments.Length == 1 || (call.TargetMethod.Name == "Join" && values[values.Length - 1].Has(FactKind.Hash)))
            return values[values.Length - 1];

        return Concatenate(call, call.Arguments.Zip(values, (argument, value) => (argument.Value, value)).ToList());
    }

    private FlowValue EvaluateAppend(IInvocationOperation call, FlowValue receiver, FlowValue added)
    {
        var kept = receiver.IsPartial && receiver.Facts.IsEmpty ? added : receiver.Join(added);
        kept = kept.Only(fact => fact.Kind is FactKind.Hash or FactKind.Raw or FactKind.Parameter);
        SetContainerValue(call.Instance, kept);

        // An interpolated string handler contains what was appended to it.
        if (call.Instance is IFlowCaptureReferenceOperation capture && !call.Arguments.IsEmpty)
            AddCapturedOperation(capture.Id, call.Arguments[0].Value);
        return kept;
    }

    private FlowValue EvaluateLookup(IInvocationOperation call, FlowValue receiver)
    {
        var value = EvaluateEntry(call, receiver, call.Arguments);
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out) is not { } output)
            return value;

        Assign(output.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : output.Value, value, call);
        return FlowValue.Unknown;
    }

    /// <summary>Sets the value of the variable or member that references a list, a builder or a span.</summary>
    private void SetContainerValue(IOperation? container, FlowValue added)
    {
        switch (container)
        {
            case IConversionOperation conversion:
                SetContainerValue(conversion.Operand, added);
                break;
            case ILocalReferenceOperation local:
                State = State.With(Place.Of(local.Local), added);
                break;
            case IFlowCaptureReferenceOperation capture:
                State = State.With(Place.Of(capture.Id), added);
                if (_references.TryGetValue(capture.Id, out var captured))
                    SetContainerValue(captured, added);
                break;
            case IPropertyReferenceOperation property:
                NotifyMemberWrites(scope.World.Contracts.Of(property.Property, property.Instance?.Type), added, property);
                break;
            case IInvocationOperation { Instance: { } instance } call when TextMethods.IsAppending(call.TargetMethod):
                SetContainerValue(instance, added);
                break;
            case IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments.Length: > 0 } span:
                SetContainerValue(span.Arguments[0].Value, added);
                break;
        }
    }
}
