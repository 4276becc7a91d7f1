using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// Conversions and conditional access.
internal sealed partial class ValueTracer
{
    private IEnumerable<TracedValue> TraceConversion(IConversionOperation conversion, CallFrame? frame)
    {
        // An operator of the project's own type.
        if (conversion.OperatorMethod is { Parameters: [var converted] } own && IsWithinCalls(frame) && code.GetBody(own) is { } body)
            return ReturnedValues.Find(body).SelectMany(value => Trace(value, CallFrame.CreateForLambda(conversion, converted, conversion.Operand, frame, frame)));

        var values = Trace(conversion.Operand, frame);
        if (conversion.OperatorMethod is { ContainingType: { Name: "DateTimeOffset", ContainingNamespace.Name: "System" } })
            return values.Select(value => value.With(StepKind.ToOffset, conversion));
        if (conversion.Operand.Type?.SpecialType != SpecialType.System_Double && conversion.Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single)
            return values.Select(value => value.With(StepKind.ToNumber, conversion, "double"));
        return values;
    }

    private IEnumerable<TracedValue> TraceConditionalAccess(IConditionalAccessOperation access, CallFrame? frame)
    {
        var values = Trace(access.WhenNotNull, frame);
        return Trace(access.Operation, frame).Any(value => value.Kind == OriginKind.Null) && values.All(value => value.Kind != OriginKind.Null)
            ? values.Append(new TracedValue(OriginKind.Null, access, frame))
            : values;
    }

    private IEnumerable<TracedValue> TraceConditionalInstance(IConditionalAccessInstanceOperation instance, CallFrame? frame)
    {
        for (IOperation child = instance; child.Parent is { } parent; child = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return Trace(access.Operation, frame).Where(value => value.Kind != OriginKind.Null);
        }

        return [new TracedValue(OriginKind.Unknown, instance, frame)];
    }
}
