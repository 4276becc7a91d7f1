using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Splits a text into the expressions that it is put together from.</summary>
internal static class TextParts
{
    /// <summary>The parts of an interpolated string, of a concatenation, or of another text.</summary>
    public static IReadOnlyList<IOperation> Get(IOperation operation)
    {
        if (operation is IInvocationOperation call && KnownMethods.IsJoinedText(call) && KnownMethods.FindFormattedParts(call) is { } formatted)
            return formatted;

        var parts = new List<IOperation>();
        Collect(operation, parts, depth: 0);
        return parts;
    }

    private static void Collect(IOperation operation, List<IOperation> parts, int depth)
    {
        switch (operation)
        {
            // Generated code can nest deeper.
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum when depth < 150:
                Collect(sum.LeftOperand, parts, depth + 1);
                Collect(sum.RightOperand, parts, depth + 1);
                break;
            case IInterpolatedStringOperation text:
                foreach (var part in text.Parts)
                    CollectPart(part, parts, depth);
                break;
            case IConversionOperation { Operand: var operand, Type.SpecialType: SpecialType.System_String or SpecialType.System_Object }:
                Collect(operand, parts, depth);
                break;
            case IParenthesizedOperation { Operand: var operand }:
                Collect(operand, parts, depth);
                break;
            default:
                parts.Add(operation);
                break;
        }
    }

    private static void CollectPart(IInterpolatedStringContentOperation part, List<IOperation> parts, int depth)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation text:
                parts.Add(text.Text);
                break;
            case IInterpolationOperation { FormatString: null, Expression: var expression }:
                Collect(expression, parts, depth);
                break;
            case IInterpolationOperation withFormat:
                parts.Add(withFormat);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation formatted } when formatted.Arguments.Any(argument => argument is { Parameter.Name: "format", ArgumentKind: ArgumentKind.Explicit }):
                parts.Add(formatted);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.Length: > 0 } append }:
                Collect(append.Arguments[0].Value, parts, depth);
                break;
        }
    }
}
