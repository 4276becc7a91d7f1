using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Finds constant strings: literals, and constants built from them.</summary>
internal static class WrittenText
{
    /// <summary>Gets the value inside any conversions.</summary>
    public static IOperation Bare(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;

        return value;
    }

    /// <summary>Gets each constant string that the value may be: for <c>a ?? "b"</c> it is <c>"b"</c>.</summary>
    public static IEnumerable<(IOperation Place, string Text)> In(IOperation? value)
    {
        switch (value is null ? null : Bare(value))
        {
            case { ConstantValue: { HasValue: true, Value: string text } } constant:
                return [(constant, text)];
            case ICoalesceOperation coalesce:
                return In(coalesce.WhenNull);
            case IConditionalOperation conditional:
                return In(conditional.WhenTrue).Concat(In(conditional.WhenFalse));
            case ISwitchExpressionOperation switched:
                return switched.Arms.SelectMany(arm => In(arm.Value));
            default:
                return [];
        }
    }
}
