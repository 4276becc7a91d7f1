using System.Globalization;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Migration;

/// <summary>Writes the constant that a sender sends under a key.</summary>
internal static class ConstantSource
{
    /// <summary>True when Meta knows the constant text of a parameter with a list of values.</summary>
    public static bool IsAllowed(SourceExpression constant, ParameterDefinition? parameter)
    {
        var text = constant.Text.Trim('"');
        return parameter switch
        {
            { Normalization: Normalization.Currency } => CurrencyNames.IsValidCode(text),
            { Values.Count: > 0 } => parameter.Values.Contains(text),
            _ => true,
        };
    }

    /// <summary>The literal; null when the value isn't one constant text or number.</summary>
    public static SourceExpression? Find(IReadOnlyList<TracedValue> values)
    {
        if (values is not [{ Kind: OriginKind.Constant, Constant: { } constant } value] || value.IsHashed)
            return null;

        // The compiler's own types; a constant of JSON text has the type of the text.
        var text = constant switch
        {
            string written => SymbolDisplay.FormatLiteral(written, quote: true),
            decimal or int or long => ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture) + (constant is decimal ? "m" : ""),
            double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
            _ => null,
        };
        var type = value.Operation.SemanticModel?.Compilation.GetSpecialType(constant switch
        {
            string => SpecialType.System_String,
            decimal => SpecialType.System_Decimal,
            int => SpecialType.System_Int32,
            long => SpecialType.System_Int64,
            _ => SpecialType.System_Double,
        });
        return text is null || type is null ? null : new SourceExpression(text, type, "");
    }
}
