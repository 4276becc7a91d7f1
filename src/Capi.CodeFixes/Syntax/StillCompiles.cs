using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Syntax;

/// <summary>Asks the compiler whether a change would break code that uses what is changed.</summary>
/// <remarks>It binds files, so only a fix asks that changes what others see, and only of files that speak of it.</remarks>
internal static class StillCompiles
{
    /// <summary>True when no file of the project has an error more than before.</summary>
    /// <param name="changes">In order and without overlap.</param>
    /// <param name="mistake">It points at the member that is changed.</param>
    public static bool With(IEnumerable<TextChange> changes, Mistake mistake)
    {
        var before = mistake.Model.Compilation;
        var tree = mistake.Root.SyntaxTree;
        var changed = tree.WithChangedText(tree.GetText(mistake.CancellationToken).WithChanges(changes));
        var after = before.ReplaceSyntaxTree(tree, changed);
        var member = mistake.Model.GetDeclaredSymbol(mistake.Node, mistake.CancellationToken);
        return Errors(after, changed, mistake) <= Errors(before, tree, mistake)
            && before.SyntaxTrees.All(other => other == tree || !Speaks(other, member, mistake) || Errors(after, other, mistake) <= Errors(before, other, mistake));
    }

    private static int Errors(Compilation compilation, SyntaxTree tree, Mistake mistake) =>
        compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: mistake.CancellationToken).Count(one => one.Severity == DiagnosticSeverity.Error);

    // Whoever uses a member names it, or makes its type; new() names neither, but then the file mostly names the type elsewhere.
    private static bool Speaks(SyntaxTree other, ISymbol? member, Mistake mistake) =>
        other.GetRoot(mistake.CancellationToken).DescendantTokens()
            .Any(token => token.ValueText is { Length: > 0 } word && (word == member?.Name || word == member?.ContainingType?.Name));
}
