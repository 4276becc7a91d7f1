using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Members;

/// <summary>The places that create a contract.</summary>
internal static class ContractCreations
{
    /// <summary>The number of <c>new</c> expressions that create the contract, in its project and in the projects that depend on it. A <c>with</c> expression copies a contract and isn't counted.</summary>
    public static int Count(INamedTypeSymbol contract, CompilationScope scope) =>
        scope.DependentCompilations.Prepend(scope.Compilation).SelectMany(one => one.SyntaxTrees.Select(tree => Count(contract, tree, one, scope))).Sum();

    private static int Count(INamedTypeSymbol contract, SyntaxTree tree, Compilation compilation, CompilationScope scope)
    {
        var creations = tree.GetRoot(scope.CancellationToken).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().ToList();
        if (creations.Count == 0)
            return 0;

        var model = compilation.GetSemanticModel(tree);
        return creations.Count(one => model.GetTypeInfo(one, scope.CancellationToken).Type is INamedTypeSymbol created && IsSameType(created, contract));
    }

    // A dependent compilation has its own symbol for the type.
    private static bool IsSameType(INamedTypeSymbol created, INamedTypeSymbol contract) =>
        SymbolEqualityComparer.Default.Equals(created, contract)
        || (created.ContainingAssembly?.Name == contract.ContainingAssembly.Name && created.GetDocumentationCommentId() == contract.GetDocumentationCommentId());
}
