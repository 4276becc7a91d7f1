using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Code;

/// <summary>Finds expressions that pass a method as a delegate, without binding them.</summary>
internal static class MethodGroups
{
    // Generated files of several megabytes call no sender.
    private const int MaxFileLength = 1_000_000;

    /// <summary>The expressions with the method's name that stand where a delegate may stand: as an argument, or as the value of a variable.</summary>
    public static IEnumerable<SyntaxNode> Find(IEnumerable<SyntaxTree> trees, string name, CancellationToken cancellationToken)
    {
        foreach (var tree in trees.Distinct().Where(tree => tree.Length <= MaxFileLength))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is SimpleNameSyntax simple && simple.Identifier.ValueText == name && GetGroup(simple) is { Parent: ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax } group)
                    yield return group;
            }
        }
    }

    private static SyntaxNode GetGroup(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
