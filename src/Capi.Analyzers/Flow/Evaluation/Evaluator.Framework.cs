using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// What the framework's own methods make of a value.
internal sealed partial class Evaluator
{
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
        if (TextMethods.IsParsing(method))
            return values[0].Only(fact => fact.Kind == FactKind.Constant);
        // What was told as a tag is not told again where the tags are used.
        if (method.Name == "Add" && call.Instance is not null && Sinks.Of(method, call.Instance) is null)
            Gather(call.Instance, Union(values));
        return FlowValue.Unknown;
    }

    /// <summary>Something joins what a list or dictionary holds already: a raw value stays in it.</summary>
    private void Gather(IOperation? container, FlowValue added)
    {
        if (added.Facts.IsEmpty || container is null)
            return;

        var held = Known(container);
        Collect(container, held.Has(FactKind.Raw) ? held.Only(fact => fact.Kind == FactKind.Raw).Join(added) : added);
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
        var value = OfEntry(call, receiver, call.Arguments);
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
