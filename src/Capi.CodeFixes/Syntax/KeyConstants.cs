using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Syntax;

/// <summary>Creates expressions for keys and event names: the runtime's constant if there is one, otherwise a literal.</summary>
internal static class KeyConstants
{
    /// <summary><c>Identifier.Email</c> for <c>em</c> under <c>[Hashed]</c>; a literal for a custom property.</summary>
    public static string Write(AttributePlace place, string kind, string key)
    {
        var holder = kind != "CustomData" ? "Identifier" : place.IsInEntry ? "ContentKey" : "CustomDataKey";
        return Write(holder, key, place.Attribute.SpanStart, place.Model);
    }

    /// <summary>The constant with this value in one of the runtime's classes, otherwise a literal.</summary>
    public static string Write(string holder, string value, int position, SemanticModel model)
    {
        var constant = model.Compilation.GetTypeByMetadataName("Capi." + holder)?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(one => one is { HasConstantValue: true, DeclaredAccessibility: Accessibility.Public } && one.ConstantValue is string text && text == value);
        if (constant is not null)
        {
            // A member of the contract may hide the class name.
            foreach (var prefix in new[] { "", "Capi.", "global::Capi." })
            {
                var written = prefix + holder + "." + constant.Name;
                if (IsConstant(model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(written), SpeculativeBindingOption.BindAsExpression).Symbol, holder))
                    return written;
            }
        }

        return SymbolDisplay.FormatLiteral(value, quote: true);
    }

    private static bool IsConstant(ISymbol? symbol, string holder) =>
        symbol is IFieldSymbol { ContainingType: { } type } && WellKnownTypes.Is(type, "Capi", holder);
}
