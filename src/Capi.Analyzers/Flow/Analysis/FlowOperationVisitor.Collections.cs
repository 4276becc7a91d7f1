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
    public override FlowValue VisitTuple(ITupleOperation operation, object? argument) =>
        JoinElements(operation.Elements).Where(origin => origin.IsRawIdentifier || origin.Kind == ValueOriginKind.Parameter);

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
