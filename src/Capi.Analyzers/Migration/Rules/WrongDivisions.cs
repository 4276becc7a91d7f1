using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds times that are divided by a number that doesn't make seconds of them.</summary>
internal static class WrongDivisions
{
    private const double MillisecondsPerSecond = 1000;

    private const int MaxCalls = 3;

    /// <summary>What is wrong, in words; null when the value isn't divided by a constant, or becomes seconds.</summary>
    public static string? Find(SenderModel model, TracedValue value) => Find(model, value.Operation, value.Frame, MaxCalls);

    private static string? Find(SenderModel model, IOperation operation, CallFrame? frame, int calls)
    {
        operation = KnownMethods.SkipConversions(operation);
        if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } division)
            return Find(model, division, frame);

        // The tracer doesn't look into a method that computes something.
        return calls > 0 && operation is IInvocationOperation call && model.Code.Resolve(call.TargetMethod) is { IsAbstract: false } target && model.Code.GetBody(target) is { } body and not ISymbolInitializerOperation
            ? ReturnedValues.Find(body).Select(value => Find(model, value, CallFrame.Create(call, target, frame), calls - 1)).FirstOrDefault(found => found is not null)
            : null;
    }

    private static string? Find(SenderModel model, IBinaryOperation division, CallFrame? frame)
    {
        if (GetNumber(division.RightOperand) is not { } divisor)
            return null;

        foreach (var origin in model.Tracer.Trace(division.LeftOperand, frame))
        {
            if ((origin.Has(StepKind.UnixMilliseconds) || IsTotalMilliseconds(origin.Operation)) && divisor is not MillisecondsPerSecond and not 1)
                return $"in milliseconds divided by {division.RightOperand.Syntax}, which are no seconds";
            if (origin.Has(StepKind.UnixSeconds) && divisor is not 1)
                return $"in seconds divided by {division.RightOperand.Syntax}, which Meta reads as a time long ago and rejects";
            if (IsTicks(origin.Operation))
                return "in ticks divided by a number, which count from the year 1 instead of 1970";
        }

        return null;
    }

    private static double? GetNumber(IOperation operation) => KnownMethods.SkipConversions(operation).ConstantValue is { HasValue: true, Value: IConvertible and not string and not bool and not char and var number } ? Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture) : null;

    // (at - DateTime.UnixEpoch).TotalMilliseconds
    private static bool IsTotalMilliseconds(IOperation operation) => KnownMethods.SkipConversions(operation) is IPropertyReferenceOperation { Property: { Name: "TotalMilliseconds", ContainingType.Name: "TimeSpan" } };

    // The ticks of a TimeSpan since 1970 are fine.
    private static bool IsTicks(IOperation operation) => KnownMethods.SkipConversions(operation) is IPropertyReferenceOperation { Property: { Name: "Ticks" or "UtcTicks", ContainingType.Name: "DateTime" or "DateTimeOffset" } };
}
