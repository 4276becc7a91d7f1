using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits of constants that the code writes down. Null for a named constant, which other code may use too.</summary>
internal static class LiteralCorrections
{
    /// <summary>Another text instead of a constant.</summary>
    public static Correction? Replace(TracedValue value, string text)
    {
        if (value.TextLocation is { SourceTree: { } tree } inside)
            return tree.GetText().ToString(inside.SourceSpan) == value.Text ? new Correction(inside, text) : null;
        return value.Operation.Syntax is LiteralExpressionSyntax literal && !IsNamedConstant(literal) ? new Correction(literal.GetLocation(), SymbolDisplay.FormatLiteral(text, quote: true)) : null;
    }

    /// <summary>Another word inside a longer constant, such as the version in an address.</summary>
    public static Correction? ReplaceWord(SyntaxNode constant, string word, string text)
    {
        var source = constant.ToString();
        var at = source.IndexOf(word, StringComparison.Ordinal);
        return constant is LiteralExpressionSyntax or InterpolatedStringTextSyntax or AttributeSyntax && at >= 0 && source.IndexOf(word, at + 1, StringComparison.Ordinal) < 0
            ? new Correction(Location.Create(constant.SyntaxTree, new Microsoft.CodeAnalysis.Text.TextSpan(constant.SpanStart + at, word.Length)), text)
            : null;
    }

    private static bool IsNamedConstant(SyntaxNode literal) => literal.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax or LocalDeclarationStatementSyntax { IsConst: true } } };
}
