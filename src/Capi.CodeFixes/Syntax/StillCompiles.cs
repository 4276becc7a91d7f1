using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Syntax;

/// <summary>Asks the compiler whether a change would break code that uses what is changed.</summary>
/// <remarks>It binds files, so only a fix asks that changes what others see, and only of files that speak of it.</remarks>
internal static class StillCompiles
{
    // "Required member must be set in the object initializer."
    private const string ValueDemanded = "CS9035";

    /// <summary>True when no file has an error more than before.</summary>
    /// <param name="changes">In order and without overlap.</param>
    /// <param name="mistake">It points at the member that is changed.</param>
    /// <param name="mayDemand">True when those who make the type may be told that a value is missing.</param>
    public static bool With(IEnumerable<TextChange> changes, Mistake mistake, bool mayDemand = false)
    {
        var member = mistake.Model.GetDeclaredSymbol(mistake.Node, mistake.CancellationToken);
        return With(changes, [member?.Name, member?.ContainingType?.Name], mistake.Surroundings, mayDemand);
    }

    /// <summary>True when no file that has one of these words has an error more than before.</summary>
    public static bool With(IEnumerable<TextChange> changes, IReadOnlyList<string?> words, Surroundings around, bool mayDemand)
    {
        var changed = around.Tree.WithChangedText(around.Tree.GetText(around.CancellationToken).WithChanges(changes));
        var after = around.Compilation.ReplaceSyntaxTree(around.Tree, changed);
        return Errors(after, changed) <= Errors(around.Compilation, around.Tree)
            && AreSound(around.Compilation, after)
            && around.Dependents.All(dependent => AreSound(dependent, around.Rebased(dependent, after)));

        bool AreSound(Compilation before, Compilation later) =>
            before == later || before.SyntaxTrees.All(tree => tree == around.Tree || !Speaks(tree) || Errors(later, tree) <= Errors(before, tree));

        int Errors(Compilation compilation, SyntaxTree tree) =>
            compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: around.CancellationToken)
                .Count(one => one.Severity == DiagnosticSeverity.Error && !(mayDemand && one.Id == ValueDemanded));

        // Whoever uses a member names it, or makes its type; new(…) names neither.
        bool Speaks(SyntaxTree tree) => tree.GetRoot(around.CancellationToken).DescendantNodesAndTokens().Any(one =>
            one.AsNode() is ImplicitObjectCreationExpressionSyntax || (one.IsToken && one.AsToken().ValueText is { Length: > 0 } word && words.Contains(word)));
    }
}
