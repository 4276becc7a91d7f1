using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Calls;

/// <summary>Generates names for locals that are unused in their member, also by other fixes of the same pass.</summary>
internal sealed class FreeNames(string wish)
{
    private readonly Dictionary<SyntaxNode, HashSet<string>> _taken = [];

    /// <summary>The preferred name, with the first unused number appended if it is taken.</summary>
    public string Take(SyntaxNode place)
    {
        // The scope is the outermost member that is no type, because locals of nested functions share one scope.
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
