using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Syntax;

/// <summary>Compiles a change speculatively to find out whether it breaks code that uses the changed declaration.</summary>
/// <remarks>Binding is expensive, so only fixes that change visible declarations use it, and only files that mention a changed name are bound.</remarks>
internal static class SpeculativeCompilation
{
    // "Required member must be set in the object initializer."
    private const string RequiredMemberNotSet = "CS9035";

    /// <summary>True when no file has more errors than before.</summary>
    /// <param name="changes">The changes, sorted and without overlap.</param>
    /// <param name="context">The context of a diagnostic at the changed member.</param>
    /// <param name="allowMissingRequired">True to allow the error that an object initializer does not set a required member.</param>
    public static bool Succeeds(IEnumerable<TextChange> changes, FixContext context, bool allowMissingRequired = false)
    {
        var member = context.Model.GetDeclaredSymbol(context.Node, context.CancellationToken);
        return Succeeds(changes, [member?.Name, member?.ContainingType?.Name], context.Scope, allowMissingRequired);
    }

    /// <summary>True when no file that contains one of these names has more errors than before.</summary>
    public static bool Succeeds(IEnumerable<TextChange> changes, IReadOnlyList<string?> names, CompilationScope scope, bool allowMissingRequired)
    {
        var changed = scope.Tree.WithChangedText(scope.Tree.GetText(scope.CancellationToken).WithChanges(changes));
        var after = scope.Compilation.ReplaceSyntaxTree(scope.Tree, changed);
        return CountErrors(after, changed) <= CountErrors(scope.Compilation, scope.Tree)
            && HasNoNewErrors(scope.Compilation, after)
            && scope.DependentCompilations.All(dependent => HasNoNewErrors(dependent, scope.ReplaceReference(dependent, after)));

        bool HasNoNewErrors(Compilation before, Compilation later) =>
            before == later || before.SyntaxTrees.All(tree => tree == scope.Tree || !MentionsName(tree) || CountErrors(later, tree) <= CountErrors(before, tree));

        int CountErrors(Compilation compilation, SyntaxTree tree) =>
            compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: scope.CancellationToken)
                .Count(one => one.Severity == DiagnosticSeverity.Error && !(allowMissingRequired && one.Id == RequiredMemberNotSet));

        // Code that uses a member contains its name or its type's name, except for new(…).
        bool MentionsName(SyntaxTree tree) => tree.GetRoot(scope.CancellationToken).DescendantNodesAndTokens().Any(one =>
            one.AsNode() is ImplicitObjectCreationExpressionSyntax || (one.IsToken && one.AsToken().ValueText is { Length: > 0 } text && names.Contains(text)));
    }
}
