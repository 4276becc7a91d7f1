using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// Constants, texts and computed values.
internal sealed partial class ValueTracer
{
    private static TracedValue TraceConstant(IOperation operation, CallFrame? frame, object? constant) => constant switch
    {
        null => new TracedValue(OriginKind.Null, operation, frame),
        "" => new TracedValue(OriginKind.Empty, operation, frame),
        _ => new TracedValue(OriginKind.Constant, operation, frame) { Constant = constant },
    };

    private TracedValue TraceComputation(IOperation operation, CallFrame? frame) => operation.ConstantValue is { HasValue: true, Value: { } constant }
        ? new TracedValue(OriginKind.Constant, operation, frame) { Constant = constant }
        : operation.DescendantsAndSelf().Any(part => IsClock(part, frame))
            ? new TracedValue(OriginKind.Clock, operation, frame)
            : new TracedValue(OriginKind.Unknown, operation, frame);

    private bool IsClock(IOperation part, CallFrame? frame) => part switch
    {
        IPropertyReferenceOperation property => KnownValues.IsClock(property.Property),
        IParameterReferenceOperation or ILocalReferenceOperation when part.Type is { Name: "DateTime" or "DateTimeOffset" } => Trace(part, frame).Any(value => value.Kind == OriginKind.Clock && value.Operation is IPropertyReferenceOperation),
        _ => false,
    };

    private IEnumerable<TracedValue> TraceText(IOperation operation, IReadOnlyList<IOperation> parts, CallFrame? frame)
    {
        // A concatenation of constants; the parts say where each of them is declared.
        if (operation.ConstantValue is { HasValue: true, Value: string constant })
            return [TraceConstant(operation, frame, constant) with { Parts = parts.Count > 1 ? [.. parts.Select(part => Trace(part, frame))] : [] }];

        // string.Join("", parts) has an empty separator.
        if (parts.Count == 2 && KnownMethods.IsJoinedText(operation) && parts[0].ConstantValue is { HasValue: true, Value: "" })
            parts = [parts[1]];
        return parts.Count == 1
            ? Trace(parts[0], frame).Select(value => value.With(StepKind.ToText, operation))
            : [new TracedValue(OriginKind.Text, operation, frame) { Parts = [.. parts.Select(part => Trace(part, frame))] }];
    }
}
