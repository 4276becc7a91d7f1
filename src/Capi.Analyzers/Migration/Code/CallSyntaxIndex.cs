using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Code;

/// <summary>Finds call expressions by the name of the called method, without binding them.</summary>
internal static class CallSyntaxIndex
{
    // Generated files of several megabytes call no sender.
    private const int MaxFileLength = 1_000_000;

    /// <summary>All calls and object creations of a compilation by name; implicit creations have the name "".</summary>
    public static Dictionary<string, List<SyntaxNode>> Create(Compilation compilation, CancellationToken cancellationToken)
    {
        var calls = new Dictionary<string, List<SyntaxNode>>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tree.Length > MaxFileLength)
                continue;
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (GetName(node) is { } name)
                    Add(calls, name, node);
            }
        }

        return calls;
    }

    private static void Add(Dictionary<string, List<SyntaxNode>> calls, string name, SyntaxNode node)
    {
        if (!calls.TryGetValue(name, out var nodes))
            calls[name] = nodes = [];
        nodes.Add(node);
    }

    private static string? GetMethodName(string name) => name.Length > 0 && char.IsUpper(name[0]) ? name : null;

    private static string? GetName(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: var called } => called switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => null,
        },
        ObjectCreationExpressionSyntax { Type: var type } => type switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            _ => null,
        },
        // leads.Select(Mapping.ToEvent) calls the method too.
        ArgumentSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var passed } } => GetMethodName(passed),
        ArgumentSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } } => GetMethodName(member),
        ImplicitObjectCreationExpressionSyntax => "",
        _ => null,
    };
}
