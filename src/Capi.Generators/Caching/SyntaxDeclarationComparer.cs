using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Generators.Caching;

/// <summary>Compares two versions of a file, ignoring comments and the bodies of methods, constructors and operators.</summary>
/// <remarks>Roslyn's <c>AreEquivalent(topLevel: true)</c> ignores too much: the contract reader uses the initializers and getters of properties,
/// and a getter that uses <c>field</c> adds a field. Unknown kinds of syntax are compared in full.</remarks>
internal static class SyntaxDeclarationComparer
{
    /// <summary>True only when both versions have equivalent declarations.</summary>
    public static bool AreEquivalent(SyntaxNode before, SyntaxNode after)
    {
        // Nodes that the incremental parser reused share one green node.
        if (before.IsIncrementallyIdenticalTo(after))
            return true;

        return before.RawKind == after.RawKind
            && (before is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax
                ? AreSequencesEquivalent(before.ChildNodesAndTokens(), after.ChildNodesAndTokens(), AreChildrenEquivalent)
                : AreSequencesEquivalent(GetDeclarationParts(before), GetDeclarationParts(after), AreShallowlyEquivalent));
    }

    private static bool AreChildrenEquivalent(SyntaxNodeOrToken before, SyntaxNodeOrToken after) =>
        before.AsNode() is { } one && after.AsNode() is { } other ? AreEquivalent(one, other) : AreShallowlyEquivalent(before, after);

    // Iterative, because recursion over deeply nested expressions could overflow the stack.
    private static IEnumerable<SyntaxNodeOrToken> GetDeclarationParts(SyntaxNode node) =>
        node.DescendantNodesAndTokensAndSelf(static inner => !IsBody(inner));

    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax && node.Parent is BaseMethodDeclarationSyntax;

    private static bool AreSequencesEquivalent(
        IEnumerable<SyntaxNodeOrToken> before, IEnumerable<SyntaxNodeOrToken> after, Func<SyntaxNodeOrToken, SyntaxNodeOrToken, bool> areEquivalent)
    {
        using var others = after.GetEnumerator();
        foreach (var one in before)
        {
            if (!others.MoveNext() || !areEquivalent(one, others.Current))
                return false;
        }

        return !others.MoveNext();
    }

    /// <summary>Compares a token, or a node without its children.</summary>
    private static bool AreShallowlyEquivalent(SyntaxNodeOrToken before, SyntaxNodeOrToken after)
    {
        if (before.RawKind != after.RawKind || before.IsMissing != after.IsMissing)
            return false;
        if (before.AsNode() is { } node)
            return !IsBody(node) || !(AffectsFollowingCode(node) || AffectsFollowingCode(after.AsNode()!)) || node.IsEquivalentTo(after.AsNode()!);
        if (before.ContainsDirectives || after.ContainsDirectives)
            return before.IsEquivalentTo(after);

        return before.AsToken().Text == after.AsToken().Text;
    }

    /// <summary>True for a body with a directive that also affects the code after it, such as <c>#nullable</c>. The listed directives don't, or
    /// their effect is visible in the parsed tree.</summary>
    private static bool AffectsFollowingCode(SyntaxNode body) =>
        ((CSharpSyntaxNode)body).GetFirstDirective(static directive => directive is not
            (BranchingDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax or RegionDirectiveTriviaSyntax or EndRegionDirectiveTriviaSyntax
                or PragmaWarningDirectiveTriviaSyntax)) is not null;
}
