using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.CodeFixes.Migration;

/// <summary>Finds the raw value of a key: the expression before it is hashed, formatted or converted, in terms of the method that creates the payload.</summary>
internal sealed class SourceExpressionFinder(ValueTracer tracer, IOperation payload)
{
    private readonly IOperation _body = GetBody(payload);
    private readonly SourceExpressionReader _reader = new(tracer.Code, payload);

    /// <summary>The expression for a field; null when there isn't exactly one.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isHashed">True for a key that the toolkit hashes: an expression of the sender that isn't a raw value is not used then.</param>
    public SourceExpression? Find(PayloadField field, bool isHashed)
    {
        // A call whose body isn't known may hash.
        if (isHashed && field.Values.Any(value => value.Kind == OriginKind.Call && !IsPlain(value.Operation)))
            return FindHashedElements(field);

        return FindSource(field.Values) ?? (isHashed || field.Values.Any(IsInvented) ? null : FindWritten(field));
    }

    /// <summary>The event ID as the sender writes it, because the browser writes the same; before it is hashed, if it is.</summary>
    public SourceExpression? FindId(PayloadField field)
    {
        if (field.Values.Any(IsInvented) || field.Values.Any(value => value.Kind == OriginKind.Call && !IsSource(value)))
            return null;

        var written = FindWritten(field);
        return written is null || field.Values.All(value => value.Steps.All(step => step.Kind is StepKind.ToText or StepKind.Element)) ? FindSource(field.Values) ?? written : written with { Name = FindSource(field.Values)?.Name ?? "" };
    }

    private static bool IsPlain(IOperation call) =>
        !HashedNames.ContainsHashWord(call is IInvocationOperation { TargetMethod.Name: var name } ? name : "") && !call.Descendants().Any(one => one is IDelegateCreationOperation or IAnonymousFunctionOperation or IMethodReferenceOperation);

    // phones.Select(Hash): the phones.
    private SourceExpression? FindHashedElements(PayloadField field)
    {
        var written = field.Operation is null ? null : KnownMethods.SkipConversions(field.Operation);
        while (written is IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" } list && KnownMethods.GetSubject(list) is { } source)
            written = KnownMethods.SkipConversions(source);
        return written is IInvocationOperation { TargetMethod.Name: "Select" } select && GetBody(select) == _body && KnownMethods.GetSubject(select) is { } elements
            && select.Arguments.Select(argument => (argument.Value as IDelegateCreationOperation)?.Target).OfType<IMethodReferenceOperation>().FirstOrDefault() is { Method: { Parameters.Length: 1 } method }
            && tracer.Code.GetBody(method) is { } body && ReturnedValues.Find(body).SelectMany(value => tracer.Trace(value)).Any(value => value.IsHashed)
            ? _reader.Read(KnownMethods.SkipConversions(elements), GetName(KnownMethods.SkipConversions(elements)))
            : null;
    }

    /// <summary>The only origin of these values; null when there is none or more than one.</summary>
    public SourceExpression? FindSource(IEnumerable<TracedValue> values)
    {
        var known = values.Where(value => value.Kind is not (OriginKind.Null or OriginKind.Empty or OriginKind.Constant or OriginKind.NoElements)).ToList();
        if (known.Count == 0 || !known.All(IsSource))
            return null;

        var expressions = known.Select(Resolve).ToList();
        return expressions[0] is { } first && expressions.All(one => one?.Text == first.Text) ? first : null;
    }

    /// <summary>The point in time that a field sends, before it becomes a number: <c>new DateTimeOffset(order.PaidAt, TimeSpan.Zero)</c>, or the <c>order.PaidAt</c> in <c>(order.PaidAt - DateTime.UnixEpoch).TotalSeconds</c>.</summary>
    public SourceExpression? FindMoment(IEnumerable<PayloadField> fields)
    {
        if (fields.ToList() is not [{ Operation: { } written } field] || GetBody(written) != _body || field.Values.Any(IsInvented))
            return null;

        written = KnownMethods.SkipConversions(written);
        if (written is IInvocationOperation { TargetMethod.Name: "ToUnixTimeSeconds" or "ToUnixTimeMilliseconds", Instance: { } offset })
            return _reader.Read(offset, FindChains(offset) is [var only] ? GetName(only) : "");
        if (written.Type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_Int32 && written is IBinaryOperation)
            return _reader.Read(written, "");

        return FindChains(written) is [var moment] ? _reader.Read(moment, GetName(moment)) : null;
    }

    private List<IOperation> FindChains(IOperation written) =>
        [.. written.DescendantsAndSelf().Where(operation => operation.Type?.Name is "DateTimeOffset" or "DateTime" && IsChain(operation) && operation.Parent is not IMemberReferenceOperation { Type.Name: "DateTimeOffset" or "DateTime" } && tracer.Trace(operation).All(IsSource))];

    /// <summary>The collection that a field joins to one text.</summary>
    public SourceExpression? FindJoined(PayloadField field) =>
        field.Operation is { } written && GetBody(written) == _body && KnownMethods.SkipConversions(written) is IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [_, { Value: var joined }] }
            ? _reader.Read(KnownMethods.SkipConversions(joined), field.Key)
            : null;

    /// <summary>A whole expression of the sender; null when it stands in another method.</summary>
    public SourceExpression? FindWhole(IOperation written, string name) => GetBody(written) == _body ? _reader.Read(written, name) : null;

    /// <summary>The expression that the sender writes, if it isn't hashed.</summary>
    private SourceExpression? FindWritten(PayloadField field)
    {
        if (field.Operation is not { } written || field.IsDefault || GetBody(written) != _body || field.Values.Any(value => value.IsHashed || value.Has(StepKind.Serialize)))
            return null;

        written = KnownMethods.SkipConversions(written);
        return written is IObjectCreationOperation or IAnonymousObjectCreationOperation || written.ConstantValue.HasValue ? null : _reader.Read(written, field.Key);
    }

    private static bool IsInvented(TracedValue value) => value.WithParts().Any(part => part.Kind is OriginKind.Clock or OriginKind.Random);

    private static bool IsSource(TracedValue value) => value.Kind switch
    {
        OriginKind.Call => value.Name != "GetHashCode",
        OriginKind.Member or OriginKind.Parameter or OriginKind.Entry => true,
        OriginKind.Text => value.Parts.SelectMany(part => part).All(part => part.Kind is OriginKind.Constant or OriginKind.Empty or OriginKind.Null || (IsSource(part) && !part.IsHashed)),
        _ => false,
    };

    private SourceExpression? Resolve(TracedValue value)
    {
        // The first word of a full name isn't the full name.
        if (value.StepsBeforeHash.Any(step => step.Kind == StepKind.Part))
            return value.StepsBeforeHash.LastOrDefault(step => step.Kind is StepKind.Part or StepKind.Element && GetBody(step.Operation) == _body) is { } part && value.StepsBeforeHash.All(step => step.Kind != StepKind.Part || GetBody(step.Operation) == _body)
                ? _reader.Read(part.Operation, "")
                : null;

        if (value.Frame is null && GetBody(value.Operation) == _body)
            return _reader.Read(value.Operation, value.Name);
        return (value.Frame is null ? null : Translate(value.Operation, value.Frame)) ?? FindParameter(value);
    }

    /// <summary>An expression of a called method, with the arguments of the call in the place of its parameters.</summary>
    private SourceExpression? Translate(IOperation operation, CallFrame? frame)
    {
        operation = KnownMethods.SkipConversions(operation);
        if (frame is null)
            return GetBody(operation) == _body && IsChain(operation) ? _reader.Read(operation, GetName(operation)) : null;

        return operation switch
        {
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter } => frame.TryGetArgument(parameter, out var argument, out var outer) ? Translate(argument, outer) : null,
            IMemberReferenceOperation { Instance: { } instance, Member: { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } member } when operation is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } && instance is not IInstanceReferenceOperation =>
                Translate(instance, frame) is { MayBeNull: false } receiver ? receiver.Wrap("", "." + member.Name) with { Type = operation.Type, Name = member.Name, MayBeNull = operation.Type?.NullableAnnotation == NullableAnnotation.Annotated } : null,
            ILocalReferenceOperation { Local: var local } => tracer.Code.GetFacts(operation).GetDefinitions(local) is [{ Value: var defined }] ? Translate(defined, frame) : null,
            _ => null,
        };
    }

    /// <summary>The parameter that brings the value from the callers.</summary>
    private SourceExpression? FindParameter(TracedValue value)
    {
        foreach (var reference in tracer.Code.GetFacts(payload).Operations.OfType<IParameterReferenceOperation>())
        {
            var values = tracer.Trace(reference).Where(one => one.Kind is not (OriginKind.Null or OriginKind.Empty)).ToList();
            if (values.Count > 0 && values.All(one => !one.IsHashed && one.Kind == value.Kind && SymbolEqualityComparer.Default.Equals(one.Symbol, value.Symbol) && one.Name == value.Name))
                return _reader.Read(reference, reference.Parameter.Name);
        }

        return null;
    }

    private static bool IsChain(IOperation operation) => operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation => true,
        IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } => ((IMemberReferenceOperation)operation).Instance is { } instance && IsChain(KnownMethods.SkipConversions(instance)),
        _ => false,
    };

    private static string GetName(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation { Member: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable } => GetName(KnownMethods.SkipConversions(nullable)),
        IMemberReferenceOperation member => member.Member.Name,
        _ => "",
    };

    private static IOperation GetBody(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
