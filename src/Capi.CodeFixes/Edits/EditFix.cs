using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Edits;

/// <summary>Base class of code fixes that apply text changes to the document with the diagnostic.</summary>
public abstract class EditFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => EditFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // dotnet format also passes diagnostics of other rules.
        foreach (var diagnostic in context.Diagnostics.Where(one => FixableDiagnosticIds.Contains(one.Id)))
        {
            foreach (var edit in await EditsAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var action = CodeAction.Create(edit.Title, token => WriteAsync(context.Document, edit, token), edit.Kind);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The possible edits for a diagnostic; usually one.</summary>
    internal async Task<IReadOnlyList<Edit>> EditsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await Mistake.OfAsync(document, diagnostic, IsSeenByOthers, cancellationToken).ConfigureAwait(false) is { } mistake ? [.. Edits(mistake)] : [];

    /// <summary>True when the edit changes a visible declaration, so that dependent projects must be checked.</summary>
    private protected virtual bool IsSeenByOthers => false;

    /// <summary>The possible edits; none where the result would not compile.</summary>
    private protected abstract IEnumerable<Edit> Edits(Mistake mistake);

    private static async Task<Document> WriteAsync(Document document, Edit edit, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edit.Changes));
    }
}
