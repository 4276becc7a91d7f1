using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Syntax;

/// <summary>Creates expressions for keys and event names: the runtime's constant if there is one, otherwise a literal.</summary>
internal static class KeyConstants
{
    /// <summary><c>UserDataKeys.Email</c> for <c>em</c> under <c>[Hashed]</c>; a literal for a custom property.</summary>
    public static string CreateExpression(ReportedAttribute reported, string attributeName, string key)
    {
        var className = attributeName != "CustomData" ? "UserDataKeys" : reported.IsInContentEntry ? "ContentKeys" : "CustomDataKeys";
        return CreateExpression(className, key, reported.Attribute.SpanStart, reported.Model);
    }

    /// <summary>The constant with this value in one of the runtime's classes, otherwise a literal.</summary>
    public static string CreateExpression(string className, string value, int position, SemanticModel model)
    {
        var constant = model.Compilation.GetTypeByMetadataName("Capi." + className)?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(one => one is { HasConstantValue: true, DeclaredAccessibility: Accessibility.Public } && one.ConstantValue is string text && text == value);
        if (constant is not null)
        {
            // A member of the contract may hide the class name.
            foreach (var prefix in new[] { "", "Capi.", "global::Capi." })
            {
                var written = prefix + className + "." + constant.Name;
                if (IsConstant(model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(written), SpeculativeBindingOption.BindAsExpression).Symbol, className))
                    return written;
            }
        }

        return SymbolDisplay.FormatLiteral(value, quote: true);
    }

    private static bool IsConstant(ISymbol? symbol, string className) =>
        symbol is IFieldSymbol { ContainingType: { } type } && WellKnownTypes.IsType(type, "Capi", className);
}
