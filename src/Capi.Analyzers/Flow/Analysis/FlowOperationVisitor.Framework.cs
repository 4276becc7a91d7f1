using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Calls of .NET methods, by their known effect on a value.
internal sealed partial class FlowOperationVisitor
{
    private FlowValue EvaluateFrameworkCall(IInvocationOperation call, IMethodSymbol method, FlowValue receiver, ImmutableArray<FlowValue> values)
    {
        // The receiver of an extension method is its first argument.
        var subject = call.Instance is not null || values.IsEmpty ? receiver : values[0];
        if (NamedEntries.FindName(call, ResolveCapture(call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value))) is { } name && EvaluateNamedEntry(call, name) is { Origins.IsEmpty: false } entry)
            return AssignOutput(call, entry);
        if (FrameworkMethods.IsReaderOfJson(method))
            return receiver;
        if (FrameworkMethods.IsSerializer(method))
            return JoinAll(values).Where(origin => origin.IsRawIdentifier);
        if (FrameworkMethods.IsAppend(method))
            return EvaluateAppend(call, receiver, JoinAll(values));
        if (FrameworkMethods.IsGetBytes(method))
            return EvaluateGetBytes(call, values);
        if (FrameworkMethods.IsByteEncoding(method))
            return JoinAll(values).Where(origin => origin.IsRawIdentifier || origin.Kind is ValueOriginKind.Hash or ValueOriginKind.Parameter or ValueOriginKind.Guid or ValueOriginKind.Random);
        if (FrameworkMethods.IsTextModification(method))
            return ApplyModification(subject, call);
        if (FrameworkMethods.IsConcatenation(method))
            return EvaluateConcatenation(call, values);
        if (FrameworkMethods.IsUrlBuilding(method))
            return WithoutReported(JoinAll(values));
        if (FrameworkMethods.IsEncoder(method) && !values.IsEmpty)
            return values[0];
        if (method.Name is "TryGetValue" or "get_Item")
            return EvaluateLookup(call, receiver);
        if (FindClaimName(call, method) is { } claim)
            return EvaluateNamedEntry(call, claim);
        if (EvaluateElementwiseCall(call, method, subject) is { } elements)
            return elements;
        if (FrameworkMethods.IsValuePreserving(method))
            return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "defaultValue") is { } missing ? subject.Join(GetValue(missing.Value)) : subject;
        if (MinorUnits.IsRounding(method))
            return values.IsEmpty ? FlowValue.Unknown : values[0].Where(origin => origin.Kind == ValueOriginKind.MinorUnits || (origin.Kind == ValueOriginKind.Constant && method.Name != "Abs"));
        if (FrameworkMethods.IsTimeConversion(method) && subject.HasOrigin(ValueOriginKind.Clock))
            return subject.Where(origin => origin.Kind == ValueOriginKind.Clock);
        if (FrameworkMethods.IsParse(method))
            return values[0].Where(origin => origin.Kind == ValueOriginKind.Constant);
        // A tag reported here is not reported again where the tags are used.
        if (method.Name == "Add" && call.Instance is not null && Sinks.GetSinkKind(method, call.Instance) is null)
            AddToContainer(call.Instance, JoinAll(values));
        return EvaluateGetter(call, method);
    }

    /// <summary>A method that is named after the identifier that it gets.</summary>
    private static FlowValue EvaluateGetter(IInvocationOperation call, IMethodSymbol method) =>
        IdentifierNames.FindKeyOfGetter(method) is { } key ? FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.Identifier, call) { Key = key, Name = method.Name }) : FlowValue.Unknown;

    /// <summary>What is left of a value in a URL: a raw value of a contract is reported where it enters the URL, and not again where the URL is used.</summary>
    private static FlowValue WithoutReported(FlowValue value) => value
        .Where(origin => origin.Kind is ValueOriginKind.Identifier or ValueOriginKind.Parameter)
        .Select(origin => origin.Kind == ValueOriginKind.Parameter ? origin with { IsPart = true, IsInUrl = true } : origin);

    /// <summary>Adds a value to a list or dictionary; what it already contains stays.</summary>
    private void AddToContainer(IOperation? container, FlowValue added)
    {
        if (added.Origins.IsEmpty || container is null)
            return;

        var current = GetValue(container);
        SetContainerValue(container, current.Origins.IsEmpty ? added : current.Join(added));
    }

    private FlowValue EvaluateHash(IInvocationOperation call)
    {
        var input = call.Arguments.FirstOrDefault(argument => HashFunctions.IsInputParameter(argument.Parameter)) ?? call.Arguments.FirstOrDefault();
        var known = input is null ? FlowValue.Unknown : GetValue(input.Value);
        var origin = new ValueOrigin(ValueOriginKind.Hash, call)
        {
            HashInput = known.FindOrigin(ValueOriginKind.Bytes)?.Operation,
            ParameterOrdinal = known.FindOrigin(ValueOriginKind.Parameter)?.ParameterOrdinal ?? -1,
        };

        foreach (var output in call.Arguments.Where(argument => HashFunctions.IsDestinationParameter(argument.Parameter)))
            SetContainerValue(output.Value, FlowValue.From(origin));

        return FlowValue.From(origin);
    }

    /// <summary>A call that only its name tells to hash: its first text is what it hashes.</summary>
    private FlowValue EvaluateNamedHash(IInvocationOperation call)
    {
        var input = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String);
        return FlowValue.From(new ValueOrigin(ValueOriginKind.Hash, call)
        {
            HashInput = input?.Value,
            ParameterOrdinal = input is null ? -1 : GetParameterOrdinal(GetValue(input.Value)),
        });
    }

    /// <summary>The bytes of a string. The string is kept as origin, because a code fix passes it instead.</summary>
    private FlowValue EvaluateGetBytes(IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is not { } text)
            return JoinAll(values);

        return GetValue(text.Value).With(new ValueOrigin(ValueOriginKind.Bytes, text.Value));
    }

    private FlowValue EvaluateConcatenation(IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        // string.Concat(bytes.Select(…)): the parts of one value.
        if (call.Arguments.Length == 1 || (call.TargetMethod.Name == "Join" && values[values.Length - 1].HasOrigin(ValueOriginKind.Hash)))
            return values[values.Length - 1];

        // A format provider is no part of the text.
        return Concatenate(call, call.Arguments.Where(argument => argument.Parameter?.Type.Name != "IFormatProvider").SelectMany(GetParts).Select(part => (part, GetValue(part))).ToList());
    }

    /// <summary>An argument, or the elements of a <c>params</c> argument.</summary>
    private static IEnumerable<IOperation> GetParts(IArgumentOperation argument) => argument switch
    {
        { ArgumentKind: ArgumentKind.DefaultValue } => [],
        { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer.ElementValues: { Length: > 0 } elements } } => elements,
        { Value: ICollectionExpressionOperation { Elements: { Length: > 0 } elements } } when argument.IsImplicit => elements,
        _ => [argument.Value],
    };

    private FlowValue EvaluateAppend(IInvocationOperation call, FlowValue receiver, FlowValue added)
    {
        var remaining = receiver.IsPartial && receiver.Origins.IsEmpty ? added : receiver.Join(added);
        var isPersonId = IsPersonIdAfterAppend(call, receiver, added);
        remaining = remaining.Where(origin => origin.IsRawIdentifier || origin.Kind is ValueOriginKind.Hash or ValueOriginKind.Parameter || (isPersonId && origin.Kind == ValueOriginKind.PersonId));
        SetContainerValue(call.Instance, remaining);

        // An interpolated string handler contains what was appended to it.
        if (call.Instance is IFlowCaptureReferenceOperation capture && !call.Arguments.IsEmpty)
            AddCapturedOperation(capture.Id, call.Arguments[0].Value);
        return remaining;
    }

    // Only the ID of a person, and text that says nothing about the event, was appended to a new builder.
    private static bool IsPersonIdAfterAppend(IInvocationOperation call, FlowValue receiver, FlowValue added) =>
        (receiver.HasOrigin(ValueOriginKind.PersonId) || (!receiver.IsPartial && receiver.Origins.IsEmpty))
        && (added.HasOrigin(ValueOriginKind.PersonId) || call.Arguments.All(argument => AddsNothing(argument.Value, FlowValue.Unknown)));

    private FlowValue EvaluateLookup(IInvocationOperation call, FlowValue receiver)
    {
        return AssignOutput(call, EvaluateEntry(call, call.Instance, receiver, call.Arguments));
    }

    /// <summary>The value of a lookup: returned, or assigned to the variable that is passed as out.</summary>
    private FlowValue AssignOutput(IInvocationOperation call, FlowValue value)
    {
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
                State = State.With(StorageLocation.From(local.Local), added);
                break;
            case IFlowCaptureReferenceOperation capture:
                State = State.With(StorageLocation.From(capture.Id), added);
                if (_capturedReferences.TryGetValue(capture.Id, out var captured))
                    SetContainerValue(captured, added);
                break;
            case IPropertyReferenceOperation property:
                NotifyMemberWrites(scope.Context.ContractMembers.GetMembers(property.Property, property.Instance?.Type), added, property);
                break;
            case IInvocationOperation { Instance: { } instance } call when FrameworkMethods.IsAppend(call.TargetMethod):
                SetContainerValue(instance, added);
                break;
            case IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments.Length: > 0 } span:
                SetContainerValue(span.Arguments[0].Value, added);
                break;
        }
    }
}
