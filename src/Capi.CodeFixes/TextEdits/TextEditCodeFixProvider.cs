using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.TextEdits;

/// <summary>Base class of code fixes that apply text changes to the document with the diagnostic.</summary>
public abstract class TextEditCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => CanFixAll ? TextEditFixAllProvider.Instance : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // dotnet format also passes diagnostics of other rules.
        foreach (var diagnostic in context.Diagnostics.Where(one => FixableDiagnosticIds.Contains(one.Id)))
        {
            foreach (var edit in await GetEditsAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var action = CodeAction.Create(edit.Title, token => ApplyAsync(context.Document, edit, token), edit.EquivalenceKey);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The possible edits for a diagnostic; usually one.</summary>
    internal async Task<IReadOnlyList<TextEdit>> GetEditsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await FixContext.CreateAsync(document, diagnostic, ChangesVisibleDeclarations, cancellationToken).ConfigureAwait(false) is { } context ? [.. GetEdits(context)] : [];

    /// <summary>False when only a developer can choose between the edits of a diagnostic: a Fix All would make the same guess everywhere.</summary>
    private protected virtual bool CanFixAll => true;

    /// <summary>True when the edit changes a visible declaration, so that dependent projects must be checked.</summary>
    private protected virtual bool ChangesVisibleDeclarations => false;

    /// <summary>The possible edits; none where the result would not compile.</summary>
    private protected abstract IEnumerable<TextEdit> GetEdits(FixContext context);

    private static async Task<Document> ApplyAsync(Document document, TextEdit edit, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edit.Changes));
    }
}
