using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>
/// Computes the abstract value of each operation of one control flow graph, and updates the flow state with what the operation
/// assigns. Not thread-safe.
/// </summary>
/// <remarks>Call <see cref="Evaluate"/>: it caches the value. The visitor's argument is unused.</remarks>
internal sealed partial class FlowOperationVisitor(FlowScope scope, ControlFlowGraph graph, int depth = 0) : OperationVisitor<object?, FlowValue>
{
    // Generated code can nest expressions deeper; the limit prevents a stack overflow.
    private const int MaxNesting = 200;

    private readonly Dictionary<IOperation, FlowValue> _values = [];
    private readonly Dictionary<CaptureId, IOperation> _capturedReferences = [];
    private readonly Dictionary<CaptureId, HashSet<IOperation>> _capturedOperations = [];
    private HashSet<IFlowAnonymousFunctionOperation>? _declaredLambdas;
    private int _nesting;

    /// <summary>The state before the next operation; the caller sets it at the start of each basic block.</summary>
    public FlowState State { get; set; } = FlowState.Empty;

    /// <summary>Receives writes, sink uses and returned values; null while the analysis has not reached its fixpoint.</summary>
    public IFlowObserver? Observer { get; set; }

    /// <summary>The value of an operation when it was last evaluated.</summary>
    public FlowValue GetValue(IOperation operation) => _values.TryGetValue(operation, out var value) ? value : FlowValue.Unknown;

    /// <summary>Evaluates an operation and its children in execution order.</summary>
    public FlowValue Evaluate(IOperation? operation) => Visit(operation, argument: null);

    /// <inheritdoc/>
    public override FlowValue Visit(IOperation? operation, object? argument)
    {
        if (operation is null)
            return FlowValue.Unknown;

        scope.CancellationToken.ThrowIfCancellationRequested();
        if (_nesting >= MaxNesting)
            return FlowValue.Unknown;

        _nesting++;
        var value = operation is not IDefaultValueOperation && operation.ConstantValue is { HasValue: true, Value: var constant }
            ? EvaluateConstant(operation, constant)
            : base.Visit(operation, argument) ?? DefaultVisit(operation, argument); // Roslyn returns null for an operation without a Visit method.
        _nesting--;
        _values[operation] = value;
        return value;
    }

    /// <inheritdoc/>
    public override FlowValue DefaultVisit(IOperation operation, object? argument)
    {
        foreach (var child in operation.ChildOperations)
            Evaluate(child);

        return FlowValue.Unknown;
    }

    /// <inheritdoc/>
    public override FlowValue VisitExpressionStatement(IExpressionStatementOperation operation, object? argument) => Evaluate(operation.Operation);

    /// <inheritdoc/>
    public override FlowValue VisitTranslatedQuery(ITranslatedQueryOperation operation, object? argument) => Evaluate(operation.Operation);

    /// <inheritdoc/>
    public override FlowValue VisitParenthesized(IParenthesizedOperation operation, object? argument) => Evaluate(operation.Operand);

    /// <inheritdoc/>
    public override FlowValue VisitAwait(IAwaitOperation operation, object? argument) => Evaluate(operation.Operation);

    /// <inheritdoc/>
    public override FlowValue VisitDefaultValue(IDefaultValueOperation operation, object? argument) => FlowValue.Empty;

    /// <inheritdoc/>
    public override FlowValue VisitConversion(IConversionOperation operation, object? argument)
    {
        var value = Evaluate(operation.Operand);

        // A user-defined operator may do anything; the framework's (string to span, DateTime to DateTimeOffset) preserve the value.
        if (operation.OperatorMethod is null or { ContainingNamespace.Name: "System" } or { ContainingType.Name: "StringValues" or "JsonNode" })
            return value;

        // An email address as value object converts to its text.
        return IdentifierNames.FindValueObjectKey(operation.Operand.Type) is null ? FlowValue.Unknown : value.Where(origin => origin.Kind == ValueOriginKind.Identifier);
    }

    /// <inheritdoc/>
    public override FlowValue VisitUnaryOperator(IUnaryOperation operation, object? argument)
    {
        var value = Evaluate(operation.Operand);
        return operation is { OperatorKind: UnaryOperatorKind.Minus, OperatorMethod: null or { ContainingNamespace.Name: "System" } }
            ? value.Where(origin => origin.Kind == ValueOriginKind.Constant).Select(origin => new ValueOrigin(ValueOriginKind.Constant, operation))
            : FlowValue.Unknown;
    }

    private static FlowValue EvaluateConstant(IOperation operation, object? constant) =>
        constant is null or "" ? FlowValue.Empty : FlowValue.From(new ValueOrigin(ValueOriginKind.Constant, operation));
}
