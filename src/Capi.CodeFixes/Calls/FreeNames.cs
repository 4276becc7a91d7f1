using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Calls;

/// <summary>Gives locals names that nothing in their member has yet, nor another fix of the same pass.</summary>
internal sealed class FreeNames(string wish)
{
    private readonly Dictionary<SyntaxNode, HashSet<string>> _taken = [];

    /// <summary>The wished name, or it with the first number that is free.</summary>
    public string Take(SyntaxNode place)
    {
        // Of the member nearest to the root that is no type, since locals of nested functions see each other.
        var scope = place.Ancestors().LastOrDefault(node => node is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
            ?? place.SyntaxTree.GetRoot();
        if (!_taken.TryGetValue(scope, out var taken))
        {
            taken = new(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal);
            _taken.Add(scope, taken);
        }

        var name = wish;
        for (var number = 2; !taken.Add(name); number++)
            name = wish + number;

        return name;
    }
}
