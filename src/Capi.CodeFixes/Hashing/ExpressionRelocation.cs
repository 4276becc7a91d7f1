using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Hashing;

/// <summary>Decides whether an expression has the same meaning at another position.</summary>
internal static class ExpressionRelocation
{
    /// <summary>True when the expression references nothing that is declared in the surrounding code that the fix removes.</summary>
    public static bool IsEquivalentOutside(ExpressionSyntax raw, SyntaxNode around, FixContext context) =>
        GetReferencedSymbols(raw, context).All(name => name is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            || name.DeclaringSyntaxReferences.All(one => raw.Span.Contains(one.Span) || !around.Span.Contains(one.Span)));

    /// <summary>True when the expression, evaluated later at this node, has the same value: its names are in scope and are not written in between.</summary>
    /// <remarks>Only names and member accesses qualify: a second call may return another value.</remarks>
    public static bool IsEquivalentAt(ExpressionSyntax raw, SyntaxNode node, FixContext context)
    {
        if (node.SpanStart < raw.SpanStart || !IsMemberPath(raw))
            return false;

        var names = GetReferencedSymbols(raw, context).ToList();
        if (names.Count == 0 || !names.All(name => IsStable(name, node, context)))
            return false;

        // A settable member must belong to a local or parameter that is not passed on in between, and be read in the same execution.
        return !names.Any(IsMutable)
            || (names[0] is ILocalSymbol or IParameterSymbol && IsInSameExecution(raw, node) && !MayBeMutatedBetween(names[0]!, raw, node, context));
    }

    /// <summary>True when the enclosing member assigns the symbol after its initialization.</summary>
    public static bool IsReassigned(ISymbol symbol, SyntaxNode within, FixContext context) =>
        GetEnclosingMember(within).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == symbol.Name
            && IsWriteTarget(name)
            && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, symbol));

    /// <summary>The member declaration that contains a node.</summary>
    public static SyntaxNode GetEnclosingMember(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(one => one is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)!;

    private static bool IsWriteTarget(ExpressionSyntax name)
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
    private static bool MayBeMutatedBetween(ISymbol variable, SyntaxNode from, SyntaxNode to, FixContext context) =>
        GetEnclosingMember(to).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.SpanStart > from.Span.End && name.Span.End <= to.SpanStart
            && name.Identifier.ValueText == variable.Name
            && (name.Parent is ArgumentSyntax || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Expression == name)
            && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, variable));

    private static bool IsMemberPath(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsMemberPath(access.Expression),
        PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) && IsMemberPath(unary.Operand),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax } conditional => IsMemberPath(conditional.Expression),
        _ => false,
    };

    private static bool IsStable(ISymbol? symbol, SyntaxNode node, FixContext context) => symbol switch
    {
        ILocalSymbol or IParameterSymbol => context.Model.LookupSymbols(node.SpanStart, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default)
            && !IsReassigned(symbol, node, context),
        IFieldSymbol or IPropertySymbol => !symbol.IsStatic && !IsReassigned(symbol, node, context),
        _ => false,
    };

    // A lambda may run later, and a loop body runs again.
    private static bool IsInSameExecution(SyntaxNode raw, SyntaxNode node) =>
        !node.Ancestors().TakeWhile(one => !one.Span.Contains(raw.Span)).Any(one =>
            one is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);

    private static bool IsMutable(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false },
        IFieldSymbol field => field is { IsReadOnly: false, IsConst: false },
        _ => false,
    };

    private static IEnumerable<ISymbol?> GetReferencedSymbols(ExpressionSyntax raw, FixContext context) =>
        raw.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol);
}
