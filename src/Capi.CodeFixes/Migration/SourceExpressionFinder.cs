using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.CodeFixes.Migration;

/// <summary>Finds the raw value of a key: the expression before it is hashed, formatted or converted, in terms of the method that creates the payload.</summary>
internal sealed partial class SourceExpressionFinder(ValueTracer tracer, IOperation payload)
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

    /// <summary>The only origin of these values; null when there is none or more than one.</summary>
    public SourceExpression? FindSource(IEnumerable<TracedValue> values)
    {
        var known = values.Where(value => value.Kind is not (OriginKind.Null or OriginKind.Empty or OriginKind.Constant or OriginKind.NoElements)).ToList();
        if (known.Count == 0 || !known.All(IsSource))
            return null;

        var expressions = known.Select(Resolve).ToList();
        return expressions[0] is { } first && expressions.All(one => one?.Text == first.Text) ? first : null;
    }

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
