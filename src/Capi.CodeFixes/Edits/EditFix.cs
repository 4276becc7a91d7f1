using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Edits;

/// <summary>A fix that writes a few words in the file that has the mistake.</summary>
public abstract class EditFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => EditFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // dotnet format asks with the diagnostics of other rules too.
        foreach (var diagnostic in context.Diagnostics.Where(one => FixableDiagnosticIds.Contains(one.Id)))
        {
            foreach (var edit in await EditsAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var action = CodeAction.Create(edit.Title, token => WriteAsync(context.Document, edit, token), edit.Kind);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>What can be written for a diagnostic; mostly one thing.</summary>
    internal async Task<IReadOnlyList<Edit>> EditsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await Mistake.OfAsync(document, diagnostic, IsSeenByOthers, cancellationToken).ConfigureAwait(false) is { } mistake ? [.. Edits(mistake)] : [];

    /// <summary>True when other projects may see what is written, and must still compile.</summary>
    private protected virtual bool IsSeenByOthers => false;

    /// <summary>What can be written; nothing where it would not compile.</summary>
    private protected abstract IEnumerable<Edit> Edits(Mistake mistake);

    private static async Task<Document> WriteAsync(Document document, Edit edit, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edit.Changes));
    }
}
