using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Values;

/// <summary>Decides whether an expression has the same meaning at another position.</summary>
internal static class Reach
{
    /// <summary>True when the expression references nothing that is declared in the surrounding code that the fix removes.</summary>
    public static bool MeansTheSameOutside(ExpressionSyntax raw, SyntaxNode around, Mistake mistake) =>
        Names(raw, mistake).All(name => name is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            || name.DeclaringSyntaxReferences.All(one => raw.Span.Contains(one.Span) || !around.Span.Contains(one.Span)));

    /// <summary>True when the expression, evaluated later at this node, has the same value: its names are in scope and are not written in between.</summary>
    /// <remarks>Only names and member accesses qualify: a second call may return another value.</remarks>
    public static bool MeansTheSameAt(ExpressionSyntax raw, SyntaxNode place, Mistake mistake)
    {
        if (place.SpanStart < raw.SpanStart || !IsPath(raw))
            return false;

        var names = Names(raw, mistake).ToList();
        if (names.Count == 0 || !names.All(name => IsSteady(name, place, mistake)))
            return false;

        // A settable member must belong to a local or parameter that is not passed on in between, and be read in the same execution.
        return !names.Any(IsSettable)
            || (names[0] is ILocalSymbol or IParameterSymbol && IsOfOneRun(raw, place) && !IsHandedOver(names[0]!, raw, place, mistake));
    }

    /// <summary>True when the enclosing member assigns the symbol after its initialization.</summary>
    public static bool IsWritten(ISymbol symbol, SyntaxNode within, Mistake mistake) =>
        Body(within).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == symbol.Name
            && IsTarget(name)
            && SymbolEqualityComparer.Default.Equals(mistake.Model.GetSymbolInfo(name, mistake.CancellationToken).Symbol, symbol));

    /// <summary>The member declaration that contains a node.</summary>
    public static SyntaxNode Body(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(one => one is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)!;

    private static bool IsTarget(ExpressionSyntax name)
    {
        var node = name;
        while (node.Parent is MemberAccessExpressionSyntax access && access.Name == node || node.Parent is ParenthesizedExpressionSyntax)
            node = (ExpressionSyntax)node.Parent;

        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => tuple.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment && assignment.Left.Span.Contains(node.Span),
            PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    // A method that receives the object, or is called on it, may set its members.
    private static bool IsHandedOver(ISymbol variable, SyntaxNode from, SyntaxNode to, Mistake mistake) =>
        Body(to).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.SpanStart > from.Span.End && name.Span.End <= to.SpanStart
            && name.Identifier.ValueText == variable.Name
            && (name.Parent is ArgumentSyntax || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Expression == name)
            && SymbolEqualityComparer.Default.Equals(mistake.Model.GetSymbolInfo(name, mistake.CancellationToken).Symbol, variable));

    private static bool IsPath(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsPath(access.Expression),
        PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) && IsPath(unary.Operand),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax } conditional => IsPath(conditional.Expression),
        _ => false,
    };

    private static bool IsSteady(ISymbol? symbol, SyntaxNode place, Mistake mistake) => symbol switch
    {
        ILocalSymbol or IParameterSymbol => mistake.Model.LookupSymbols(place.SpanStart, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default)
            && !IsWritten(symbol, place, mistake),
        IFieldSymbol or IPropertySymbol => !symbol.IsStatic && !IsWritten(symbol, place, mistake),
        _ => false,
    };

    // A lambda may run later, and a loop body runs again.
    private static bool IsOfOneRun(SyntaxNode raw, SyntaxNode place) =>
        !place.Ancestors().TakeWhile(one => !one.Span.Contains(raw.Span)).Any(one =>
            one is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);

    private static bool IsSettable(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false },
        IFieldSymbol field => field is { IsReadOnly: false, IsConst: false },
        _ => false,
    };

    private static IEnumerable<ISymbol?> Names(ExpressionSyntax raw, Mistake mistake) =>
        raw.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => mistake.Model.GetSymbolInfo(name, mistake.CancellationToken).Symbol);
}
