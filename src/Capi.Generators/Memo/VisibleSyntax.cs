using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Generators.Memo;

/// <summary>Compares two versions of a file, except the bodies of methods, constructors and operators, and comments.</summary>
/// <remarks>The compiler's own comparison of what is top-level leaves out more than may be left out here: reading looks at the initialisers and
/// getters of properties, and a getter that says <c>field</c> gives its property a field. What is not known here counts.</remarks>
internal static class VisibleSyntax
{
    /// <summary>True only when both declare the same.</summary>
    public static bool AreSame(SyntaxNode before, SyntaxNode after)
    {
        // What the parser took over from the version before is one object inside.
        if (before.IsIncrementallyIdenticalTo(after))
            return true;

        return before.RawKind == after.RawKind
            && (before is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax
                ? AreAllSame(before.ChildNodesAndTokens(), after.ChildNodesAndTokens(), AreSamePart)
                : AreAllSame(Parts(before), Parts(after), IsSameAlone));
    }

    private static bool AreSamePart(SyntaxNodeOrToken before, SyntaxNodeOrToken after) =>
        before.AsNode() is { } one && after.AsNode() is { } other ? AreSame(one, other) : IsSameAlone(before, after);

    // Flat, because an expression may be nested deeper than a stack is high.
    private static IEnumerable<SyntaxNodeOrToken> Parts(SyntaxNode node) =>
        node.DescendantNodesAndTokensAndSelf(static inner => !IsBody(inner));

    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax && node.Parent is BaseMethodDeclarationSyntax;

    private static bool AreAllSame(
        IEnumerable<SyntaxNodeOrToken> before, IEnumerable<SyntaxNodeOrToken> after, Func<SyntaxNodeOrToken, SyntaxNodeOrToken, bool> areSame)
    {
        using var others = after.GetEnumerator();
        foreach (var one in before)
        {
            if (!others.MoveNext() || !areSame(one, others.Current))
                return false;
        }

        return !others.MoveNext();
    }

    /// <summary>Compares a node or a token without what is inside the node.</summary>
    private static bool IsSameAlone(SyntaxNodeOrToken before, SyntaxNodeOrToken after)
    {
        if (before.RawKind != after.RawKind || before.IsMissing != after.IsMissing)
            return false;
        if (before.AsNode() is { } node)
            return !IsBody(node) || !(ReachesOut(node) || ReachesOut(after.AsNode()!)) || node.IsEquivalentTo(after.AsNode()!);
        if (before.ContainsDirectives || after.ContainsDirectives)
            return before.IsEquivalentTo(after);

        return before.AsToken().Text == after.AsToken().Text;
    }

    /// <summary>True for a body with a directive that still holds behind it, such as <c>#nullable</c>; what is listed here does not, or shows
    /// in what the parser makes of the rest.</summary>
    private static bool ReachesOut(SyntaxNode body) =>
        ((CSharpSyntaxNode)body).GetFirstDirective(static directive => directive is not
            (BranchingDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax or RegionDirectiveTriviaSyntax or EndRegionDirectiveTriviaSyntax
                or PragmaWarningDirectiveTriviaSyntax)) is not null;
}
