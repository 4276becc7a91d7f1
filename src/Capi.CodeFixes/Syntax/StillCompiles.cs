using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Syntax;

/// <summary>Compiles a change speculatively to find out whether it breaks code that uses the changed declaration.</summary>
/// <remarks>Binding is expensive, so only fixes that change visible declarations use it, and only files that mention a changed name are bound.</remarks>
internal static class StillCompiles
{
    // "Required member must be set in the object initializer."
    private const string ValueDemanded = "CS9035";

    /// <summary>True when no file has more errors than before.</summary>
    /// <param name="changes">The changes, sorted and without overlap.</param>
    /// <param name="mistake">The context of a diagnostic at the changed member.</param>
    /// <param name="mayDemand">True to allow the error that an object initializer does not set a required member.</param>
    public static bool With(IEnumerable<TextChange> changes, Mistake mistake, bool mayDemand = false)
    {
        var member = mistake.Model.GetDeclaredSymbol(mistake.Node, mistake.CancellationToken);
        return With(changes, [member?.Name, member?.ContainingType?.Name], mistake.Surroundings, mayDemand);
    }

    /// <summary>True when no file that contains one of these names has more errors than before.</summary>
    public static bool With(IEnumerable<TextChange> changes, IReadOnlyList<string?> words, Surroundings around, bool mayDemand)
    {
        var changed = around.Tree.WithChangedText(around.Tree.GetText(around.CancellationToken).WithChanges(changes));
        var after = around.Compilation.ReplaceSyntaxTree(around.Tree, changed);
        return CountErrors(after, changed) <= CountErrors(around.Compilation, around.Tree)
            && HasNoNewErrors(around.Compilation, after)
            && around.Dependents.All(dependent => HasNoNewErrors(dependent, around.Rebased(dependent, after)));

        bool HasNoNewErrors(Compilation before, Compilation later) =>
            before == later || before.SyntaxTrees.All(tree => tree == around.Tree || !MentionsName(tree) || CountErrors(later, tree) <= CountErrors(before, tree));

        int CountErrors(Compilation compilation, SyntaxTree tree) =>
            compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: around.CancellationToken)
                .Count(one => one.Severity == DiagnosticSeverity.Error && !(mayDemand && one.Id == ValueDemanded));

        // Code that uses a member contains its name or its type's name, except for new(…).
        bool MentionsName(SyntaxTree tree) => tree.GetRoot(around.CancellationToken).DescendantNodesAndTokens().Any(one =>
            one.AsNode() is ImplicitObjectCreationExpressionSyntax || (one.IsToken && one.AsToken().ValueText is { Length: > 0 } word && words.Contains(word)));
    }
}
