using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Hashing;

/// <summary>Binds a changed member body speculatively. Only the body is checked, because the change isn't visible outside.</summary>
internal static class SpeculativeBodyBinding
{
    /// <summary>True when the member has no more errors and warnings than before the change.</summary>
    public static bool Succeeds(FixContext context, SyntaxNode node, TextChange change)
    {
        var tree = context.Root.SyntaxTree;
        var changed = tree.WithChangedText(tree.GetText(context.CancellationToken).WithChanges(change));
        var body = ExpressionRelocation.GetEnclosingMember(node).Span;
        var after = new TextSpan(body.Start, body.Length + change.NewText!.Length - change.Span.Length);
        return CountDiagnostics(context.Model.Compilation.ReplaceSyntaxTree(tree, changed), changed, after, context)
            <= CountDiagnostics(context.Model.Compilation, tree, body, context);
    }

    private static int CountDiagnostics(Compilation compilation, SyntaxTree tree, TextSpan body, FixContext context) =>
        compilation.GetSemanticModel(tree).GetDiagnostics(body, context.CancellationToken).Count(one => one.Severity >= DiagnosticSeverity.Warning);
}
