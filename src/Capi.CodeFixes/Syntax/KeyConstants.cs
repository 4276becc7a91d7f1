using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Syntax;

/// <summary>Writes keys and event names: by the runtime's constant where it has one, because a constant can't be misspelled.</summary>
internal static class KeyConstants
{
    /// <summary><c>Identifier.Email</c> for <c>em</c> under <c>[Hashed]</c>; a literal for a key of one's own.</summary>
    public static string Write(AttributePlace place, string kind, string key)
    {
        var holder = kind != "CustomData" ? "Identifier" : place.IsInEntry ? "ContentKey" : "CustomDataKey";
        return Write(holder, key, place.Attribute.SpanStart, place.Model);
    }

    /// <summary>The constant of one of the runtime's classes that has this value, else a literal.</summary>
    public static string Write(string holder, string value, int position, SemanticModel model)
    {
        var constant = model.Compilation.GetTypeByMetadataName("Capi." + holder)?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(one => one is { HasConstantValue: true, DeclaredAccessibility: Accessibility.Public } && one.ConstantValue is string text && text == value);
        if (constant is not null)
        {
            // A member of the contract may have the class's name.
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
