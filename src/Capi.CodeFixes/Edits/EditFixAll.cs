using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Edits;

/// <summary>Applies all edits of a document at once.</summary>
/// <remarks>The batch fixer creates one changed document per diagnostic, merges them by text comparison, and drops conflicts. Here the
/// exact text changes are known, so no merge is needed.</remarks>
internal sealed class EditFixAll : DocumentBasedFixAllProvider
{
    public static readonly EditFixAll Instance = new();

    private EditFixAll()
    {
    }

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (fixAllContext.CodeFixProvider is not EditFix fix)
            return null;

        var kind = FixAllKind.Of(fixAllContext);
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics)
        {
            var edits = await fix.EditsAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
            if (edits.FirstOrDefault(edit => kind is null || edit.Kind == kind) is { } edit && IsFree(edit, changes))
                changes.AddRange(edit.Changes);
        }

        var text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)));
    }

    // A type that two contracts flatten is reported twice but changed once.
    private static bool IsFree(Edit edit, List<TextChange> changes) =>
        edit.Changes.All(one => changes.All(other => !one.Span.OverlapsWith(other.Span) && one.Span != other.Span));
}
