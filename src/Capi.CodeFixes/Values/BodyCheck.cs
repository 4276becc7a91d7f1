using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Values;

/// <summary>Binds a changed member body speculatively. Only the body is checked, because the change isn't visible outside.</summary>
internal static class BodyCheck
{
    /// <summary>True when the member has no more errors and warnings than before the change.</summary>
    public static bool StaysSound(Mistake mistake, SyntaxNode place, TextChange change)
    {
        var tree = mistake.Root.SyntaxTree;
        var changed = tree.WithChangedText(tree.GetText(mistake.CancellationToken).WithChanges(change));
        var body = Reach.Body(place).Span;
        var after = new TextSpan(body.Start, body.Length + change.NewText!.Length - change.Span.Length);
        return Count(mistake.Model.Compilation.ReplaceSyntaxTree(tree, changed), changed, after, mistake)
            <= Count(mistake.Model.Compilation, tree, body, mistake);
    }

    private static int Count(Compilation compilation, SyntaxTree tree, TextSpan body, Mistake mistake) =>
        compilation.GetSemanticModel(tree).GetDiagnostics(body, mistake.CancellationToken).Count(one => one.Severity >= DiagnosticSeverity.Warning);
}
