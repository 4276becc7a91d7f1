using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Arrays, collection expressions, tuples and anonymous objects: their value is the join of their elements' values.
internal sealed partial class FlowOperationVisitor
{
    /// <inheritdoc/>
    public override FlowValue VisitArrayCreation(IArrayCreationOperation operation, object? argument)
    {
        foreach (var size in operation.DimensionSizes)
            Evaluate(size);

        return operation.Initializer is { } initializer ? JoinElements(initializer.ElementValues) : FlowValue.Unknown;
    }

    /// <inheritdoc/>
    public override FlowValue VisitCollectionExpression(ICollectionExpressionOperation operation, object? argument) => JoinElements(operation.Elements);

    /// <inheritdoc/>
    public override FlowValue VisitSpread(ISpreadOperation operation, object? argument) => Evaluate(operation.Operand);

    /// <inheritdoc/>
    /// <remarks>A tuple contains a raw value, whatever its element. A hash belongs to its element.</remarks>
    public override FlowValue VisitTuple(ITupleOperation operation, object? argument)
    {
        var whole = JoinElements(operation.Elements).Where(origin => origin.IsRawIdentifier || origin.Kind == ValueOriginKind.Parameter);
        for (var index = 0; index < operation.Elements.Length; index++)
        {
            foreach (var hash in GetValue(operation.Elements[index]).Origins.Where(origin => origin.Kind == ValueOriginKind.Hash))
                whole = whole.With(hash with { TupleElement = index });
        }

        return whole;
    }

    /// <summary>The hashes in an element of a tuple; unknown for another element.</summary>
    private static FlowValue GetTupleElement(FlowValue tuple, int index) => tuple.HasOrigin(ValueOriginKind.Hash)
        ? tuple.Where(origin => origin.Kind == ValueOriginKind.Hash && origin.TupleElement == index).Select(origin => origin with { TupleElement = -1 })
        : FlowValue.Unknown;

    private static int GetTupleIndex(ISymbol member) =>
        member is IFieldSymbol { ContainingType.IsTupleType: true } field && (field.CorrespondingTupleField ?? field).Name is { Length: > 4 } name
        && int.TryParse(name.Substring(4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number - 1
            : -1;

    /// <inheritdoc/>
    public override FlowValue VisitAnonymousObjectCreation(IAnonymousObjectCreationOperation operation, object? argument) =>
        JoinElements(operation.Initializers).Where(origin => origin.IsRawIdentifier || origin.Kind == ValueOriginKind.Parameter);

    /// <inheritdoc/>
    public override FlowValue VisitArrayElementReference(IArrayElementReferenceOperation operation, object? argument)
    {
        foreach (var index in operation.Indices)
            Evaluate(index);

        return Evaluate(operation.ArrayReference);
    }

    /// <inheritdoc/>
    public override FlowValue VisitImplicitIndexerReference(IImplicitIndexerReferenceOperation operation, object? argument)
    {
        Evaluate(operation.Argument);
        return ApplyModification(Evaluate(operation.Instance), operation);
    }

    private FlowValue JoinElements(IEnumerable<IOperation> elements)
    {
        FlowValue? joined = null;
        foreach (var element in elements)
        {
            var value = Evaluate(element);
            joined = joined?.Join(value) ?? value;
        }

        return joined ?? FlowValue.Empty;
    }
}
