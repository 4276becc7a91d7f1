using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>Says what is known of an operation's value, and keeps what it puts into variables. For one flow graph, on one thread.</summary>
internal sealed partial class Evaluator(FlowScope scope, ControlFlowGraph graph, int depth = 0)
{
    // Deeper expressions are written by machines; the stack must not end with them.
    private const int MaxNesting = 200;

    private readonly Dictionary<IOperation, FlowValue> _values = [];
    private readonly Dictionary<CaptureId, IOperation> _references = [];
    private readonly Dictionary<CaptureId, HashSet<IOperation>> _captured = [];
    private HashSet<IFlowAnonymousFunctionOperation>? _functions;
    private int _nesting;

    public FlowState State { get; set; } = FlowState.Empty;

    public IFlowObserver? Observer { get; set; }

    /// <summary>What was known of an operation when it was evaluated last.</summary>
    public FlowValue Known(IOperation operation) => _values.TryGetValue(operation, out var value) ? value : FlowValue.Unknown;

    /// <summary>Evaluates an operation and everything in it, in the order in which it runs.</summary>
    public FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null)
            return FlowValue.Unknown;

        scope.CancellationToken.ThrowIfCancellationRequested();
        if (_nesting >= MaxNesting)
            return FlowValue.Unknown;

        _nesting++;
        var value = operation is not IDefaultValueOperation && operation.ConstantValue is { HasValue: true, Value: var constant }
            ? OfConstant(operation, constant)
            : Compute(operation);
        _nesting--;
        _values[operation] = value;
        return value;
    }

    private static FlowValue OfConstant(IOperation operation, object? constant) =>
        constant is null or "" ? FlowValue.Nothing : FlowValue.Of(new Fact(FactKind.Constant, operation));

    private FlowValue Compute(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => OfVariable(local, local.Local, local.Local.Type),
        IParameterReferenceOperation parameter => OfParameter(parameter),
        IFlowCaptureReferenceOperation capture => State.Find(Place.Of(capture.Id)) ?? FlowValue.Unknown,
        IPropertyReferenceOperation property => OfProperty(property),
        IFieldReferenceOperation field => OfField(field),
        IFlowCaptureOperation capture => Capture(capture),
        IExpressionStatementOperation statement => Evaluate(statement.Operation),
        IConversionOperation conversion => OfConversion(conversion),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
        IAwaitOperation awaited => Evaluate(awaited.Operation),
        ISimpleAssignmentOperation assignment => Assign(assignment.Target, Evaluate(assignment.Value), assignment.Value),
        ICompoundAssignmentOperation compound => Assign(compound.Target, OfSum(compound, compound.Target, compound.Value), compound.Value),
        IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction.Target, deconstruction.Value),
        IInvocationOperation invocation => OfInvocation(invocation),
        IObjectCreationOperation creation => OfCreation(creation),
        IInterpolatedStringAppendOperation append => Evaluate(append.AppendCall),
        IInterpolatedStringOperation text => OfInterpolation(text),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => OfSum(sum, sum.LeftOperand, sum.RightOperand),
        IIsPatternOperation match => Match(match.Value, match.Pattern),
        IArrayCreationOperation array => OfArray(array),
        ICollectionExpressionOperation collection => OfElements(collection.Elements),
        ITupleOperation tuple => OfElements(tuple.Elements).Only(fact => fact.Kind is FactKind.Raw or FactKind.Parameter),
        IAnonymousObjectCreationOperation made => OfElements(made.Initializers).Only(fact => fact.Kind is FactKind.Raw or FactKind.Parameter),
        ISpreadOperation spread => Evaluate(spread.Operand),
        IArrayElementReferenceOperation element => OfElement(element),
        IImplicitIndexerReferenceOperation range => OfRange(range),
        IDefaultValueOperation => FlowValue.Nothing,
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        IFlowAnonymousFunctionOperation function => OfFunction(function),
        _ => OfOthers(operation),
    };

    private FlowValue OfOthers(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            Evaluate(child);

        return FlowValue.Unknown;
    }

    private FlowValue OfConversion(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);

        // Another type's operator may do anything; the framework's own (string to span, DateTime to DateTimeOffset) keep the value.
        return conversion.OperatorMethod is null or { ContainingNamespace.Name: "System" } ? value : FlowValue.Unknown;
    }

    private FlowValue Capture(IFlowCaptureOperation capture)
    {
        // The graph also captures what is about to be assigned to.
        if (capture.Value is IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation)
            _references[capture.Id] = capture.Value;

        var value = Evaluate(capture.Value);
        Remember(capture.Id, capture.Value);
        State = State.With(Place.Of(capture.Id), value);
        return value;
    }

    private FlowValue OfArray(IArrayCreationOperation array)
    {
        foreach (var size in array.DimensionSizes)
            Evaluate(size);

        return array.Initializer is { } initializer ? OfElements(initializer.ElementValues) : FlowValue.Unknown;
    }

    /// <summary>Of a collection is known what is known of its elements.</summary>
    private FlowValue OfElements(IEnumerable<IOperation> elements)
    {
        FlowValue? joined = null;
        foreach (var element in elements)
        {
            var value = Evaluate(element);
            joined = joined?.Join(value) ?? value;
        }

        return joined ?? FlowValue.Nothing;
    }

    private FlowValue OfElement(IArrayElementReferenceOperation element)
    {
        foreach (var index in element.Indices)
            Evaluate(index);

        return Evaluate(element.ArrayReference);
    }

    private FlowValue OfRange(IImplicitIndexerReferenceOperation range)
    {
        Evaluate(range.Argument);
        return Changed(Evaluate(range.Instance), range);
    }
}
