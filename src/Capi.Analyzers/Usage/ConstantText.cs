using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Finds constant strings: literals, and constants built from them.</summary>
internal static class ConstantText
{
    /// <summary>Gets the value inside any conversions.</summary>
    public static IOperation SkipConversions(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;

        return value;
    }

    /// <summary>Gets each constant string that the value may be: for <c>a ?? "b"</c> it is <c>"b"</c>.</summary>
    public static IEnumerable<(IOperation Operation, string Text)> FindAll(IOperation? value)
    {
        switch (value is null ? null : SkipConversions(value))
        {
            case { ConstantValue: { HasValue: true, Value: string text } } constant:
                return [(constant, text)];
            case ICoalesceOperation coalesce:
                return FindAll(coalesce.WhenNull);
            case IConditionalOperation conditional:
                return FindAll(conditional.WhenTrue).Concat(FindAll(conditional.WhenFalse));
            case ISwitchExpressionOperation switched:
                return switched.Arms.SelectMany(arm => FindAll(arm.Value));
            default:
                return [];
        }
    }
}
