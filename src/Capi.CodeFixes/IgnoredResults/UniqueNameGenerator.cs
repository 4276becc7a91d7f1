using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.IgnoredResults;

/// <summary>Generates names for locals that are unused in their member, also by other fixes of the same pass.</summary>
internal sealed class UniqueNameGenerator(string baseName)
{
    private readonly Dictionary<SyntaxNode, HashSet<string>> _usedNames = [];

    /// <summary>The preferred name, with the first unused number appended if it is taken.</summary>
    public string GetUniqueName(SyntaxNode contextNode)
    {
        // The scope is the outermost member that is no type, because locals of nested functions share one scope.
        var scope = contextNode.Ancestors().LastOrDefault(node => node is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
            ?? contextNode.SyntaxTree.GetRoot();
        if (!_usedNames.TryGetValue(scope, out var usedNames))
        {
            usedNames = new(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal);
            _usedNames.Add(scope, usedNames);
        }

        var name = baseName;
        for (var number = 2; !usedNames.Add(name); number++)
            name = baseName + number;

        return name;
    }
}
