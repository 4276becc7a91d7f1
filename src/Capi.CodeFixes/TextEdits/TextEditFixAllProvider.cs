using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.TextEdits;

/// <summary>Applies all edits of a document at once.</summary>
/// <remarks>The batch fixer creates one changed document per diagnostic, merges them by text comparison, and drops conflicts. Here the
/// exact text changes are known, so no merge is needed.</remarks>
internal sealed class TextEditFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly TextEditFixAllProvider Instance = new();

    private TextEditFixAllProvider()
    {
    }

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (fixAllContext.CodeFixProvider is not TextEditCodeFixProvider fix)
            return null;

        var equivalenceKey = FixAllEquivalenceKey.FromContext(fixAllContext);
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics)
        {
            var edits = await fix.GetEditsAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
            if (edits.FirstOrDefault(edit => equivalenceKey is null || edit.EquivalenceKey == equivalenceKey) is { } edit && HasNoConflict(edit, changes))
                changes.AddRange(edit.Changes);
        }

        var text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)));
    }

    // A type that two contracts flatten is reported twice but changed once.
    private static bool HasNoConflict(TextEdit edit, List<TextChange> changes) =>
        edit.Changes.All(one => changes.All(other => !one.Span.OverlapsWith(other.Span) && one.Span != other.Span));
}
