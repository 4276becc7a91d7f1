using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>
/// Traces an expression back to its origins: through locals, parameters, returned values and helper methods, five calls down and three callers up.
/// Not thread-safe; used by one analysis.
/// </summary>
/// <remarks>What can't be traced is <see cref="OriginKind.Unknown"/>, about which no rule reports anything.</remarks>
internal sealed partial class ValueTracer
{
    private const int MaxAlternatives = 24;
    private const int MaxNesting = 90;
    private const int MaxCalls = 5;
    private const int MaxCallers = 3;

    // Bounds the time for code of any size; what comes after is unknown.
    private const int MaxOperations = 4_000_000;

    private readonly Dictionary<(IOperation, CallFrame?), IReadOnlyList<TracedValue>> _traced = [];
    private readonly HashSet<(IOperation, CallFrame?)> _active = [];
    private readonly CodeIndex code;
    private readonly KnownBranches _branches;
    private int _nesting;
    private int _callers;
    private int _operations;
    private int _cuts;

    public ValueTracer(CodeIndex code)
    {
        this.code = code;
        _branches = new KnownBranches(this);
    }

    /// <summary>The bodies and callers of the compilation.</summary>
    public CodeIndex Code => code;

    /// <summary>The possible values of an expression; at least one.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="frame">The call through which the analysis came here, or null.</param>
    public IReadOnlyList<TracedValue> Trace(IOperation operation, CallFrame? frame = null)
    {
        code.CancellationToken.ThrowIfCancellationRequested();
        var key = (operation, frame);
        if (_traced.TryGetValue(key, out var known))
            return known;
        if (_nesting >= MaxNesting || _operations++ > MaxOperations || !_active.Add(key))
        {
            _cuts++;
            return [new TracedValue(OriginKind.Unknown, operation, frame)];
        }

        _nesting++;
        var cutsBefore = _cuts;
        var values = Limit(operation, frame, Visit(operation, frame));
        _nesting--;
        _active.Remove(key);

        // A result that was cut short, or found in the middle of a search for callers, may be deeper elsewhere.
        if (_callers == 0 && (_cuts == cutsBefore || _active.Count == 0))
            _traced[key] = values;
        return values;
    }

    private static List<TracedValue> Limit(IOperation operation, CallFrame? frame, IEnumerable<TracedValue> values)
    {
        var list = values.Take(MaxAlternatives + 1).ToList();
        return list.Count == 0 || list.Count > MaxAlternatives ? [new TracedValue(OriginKind.Unknown, operation, frame)] : list;
    }

    private IEnumerable<TracedValue> Visit(IOperation operation, CallFrame? frame)
    {
        // The literal of a constant, where it is declared.
        if (operation is IFieldReferenceOperation { Field.IsConst: true } constantField && code.GetBody(constantField.Field) is ISymbolInitializerOperation { Value: var declared })
            return Trace(declared);
        if (operation is not (IDefaultValueOperation or ILocalReferenceOperation or IConversionOperation or IInterpolatedStringOperation or IBinaryOperation) && operation.ConstantValue is { HasValue: true, Value: var constant })
            return [TraceConstant(operation, frame, constant)];

        return operation switch
        {
            IConversionOperation conversion => TraceConversion(conversion, frame),
            IParenthesizedOperation parenthesized => Trace(parenthesized.Operand, frame),
            IAwaitOperation awaited => Trace(awaited.Operation, frame),
            IDefaultValueOperation => [new TracedValue(OriginKind.Null, operation, frame)],
            ILocalReferenceOperation local => TraceVariable(operation, local.Local, frame),
            IParameterReferenceOperation parameter => TraceVariable(operation, parameter.Parameter, frame),
            IMemberReferenceOperation member => TraceMember(member, frame),
            IInvocationOperation call => TraceCall(call, frame),
            IObjectCreationOperation creation => TraceCreation(creation, frame),
            IAnonymousObjectCreationOperation => [new TracedValue(OriginKind.Creation, operation, frame)],
            IArrayCreationOperation array => TraceElements(operation, array.Initializer?.ElementValues ?? [], frame),
            ICollectionExpressionOperation { Type: { } type } when PayloadReader.IsDictionary(type) => [new TracedValue(OriginKind.Creation, operation, frame)],
            ICollectionExpressionOperation collection => TraceElements(operation, collection.Elements, frame),
            ISpreadOperation spread => Trace(spread.Operand, frame),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Trace(conditional.WhenTrue, frame).Concat(Trace(whenFalse, frame)),
            ICoalesceOperation coalesce => Trace(coalesce.Value, frame).Where(value => value.Kind != OriginKind.Null).Concat(Trace(coalesce.WhenNull, frame)),
            IConditionalAccessOperation access => TraceConditionalAccess(access, frame),
            IConditionalAccessInstanceOperation instance => TraceConditionalInstance(instance, frame),
            ISwitchExpressionOperation switched => _branches.FindArms(switched, frame).SelectMany(arm => Trace(arm.Value, frame)),
            IInstanceReferenceOperation when frame?.Call is IInvocationOperation { Instance: { } receiver and not IInstanceReferenceOperation } && SymbolEqualityComparer.Default.Equals(receiver.Type, operation.Type) => Trace(receiver, frame.Caller),
            IThrowOperation => [],
            IInterpolatedStringHandlerCreationOperation handler => Trace(handler.Content, frame),
            IInterpolatedStringOperation text => TraceText(operation, TextParts.Get(text), frame),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => TraceText(operation, TextParts.Get(operation), frame),
            ISimpleAssignmentOperation assignment => Trace(assignment.Value, frame),
            IArrayElementReferenceOperation element => Trace(element.ArrayReference, frame).Select(value => value.With(StepKind.Element, operation)),
            IImplicitIndexerReferenceOperation indexer => Trace(indexer.Instance, frame).Select(value => value.With(StepKind.Part, operation)),
            ITupleOperation tuple => [new TracedValue(OriginKind.Creation, tuple, frame)],
            IWithOperation copy => [new TracedValue(OriginKind.Creation, copy, frame)],
            ITranslatedQueryOperation query => Trace(query.Operation, frame),
            IInterpolationOperation formatted => Trace(formatted.Expression, frame).Select(value => value.With(StepKind.Format, formatted, formatted.FormatString?.ConstantValue.Value as string)),
            IBinaryOperation or IUnaryOperation => [TraceComputation(operation, frame)],
            _ => [new TracedValue(OriginKind.Unknown, operation, frame)],
        };
    }

    private List<TracedValue> TraceElements(IOperation operation, IEnumerable<IOperation> elements, CallFrame? frame)
    {
        var values = elements.SelectMany(element => Trace(element, frame)).Select(value => value.With(StepKind.Element, operation)).ToList();
        return values.Count == 0 ? [new TracedValue(OriginKind.NoElements, operation, frame)] : values;
    }
}
