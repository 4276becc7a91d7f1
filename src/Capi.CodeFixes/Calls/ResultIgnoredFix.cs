using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Calls;

/// <summary>CAPI401: awaits a send, and looks at its answer or says that the answer doesn't matter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultIgnoredFix)), Shared]
public sealed class ResultIgnoredFix : CodeFixProvider
{
    /// <summary>Keeps the answer and asks whether the event was taken over.</summary>
    internal const string Use = "CAPI401.Use";

    /// <summary>Writes <c>_ =</c>.</summary>
    internal const string Discard = "CAPI401.Discard";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ResultIgnored];

    // Not the batch fixer: two answers in one method need two names, so each fix has to know of the other.
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await ResultIgnoredEdit.ApplyAsync(document, diagnostics, FixAllKind.Of(context), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;

        foreach (var diagnostic in context.Diagnostics.Where(one => FixableDiagnosticIds.Contains(one.Id)))
        {
            if (IgnoredSend.Find(root, diagnostic) is not { } send)
                continue;

            var wait = send.LacksAwait ? "Await it" : send.Blocks ? "Keep the wait" : "Keep the await";
            if (send.CanHold)
                Offer(wait + " and look at the result", Use, diagnostic);
            if (send.CanDiscard(model))
                Offer(wait + ", whatever the result", Discard, diagnostic);
        }

        void Offer(string title, string key, Diagnostic diagnostic) => context.RegisterCodeFix(
            CodeAction.Create(title, cancellationToken => ResultIgnoredEdit.ApplyAsync(context.Document, [diagnostic], key, cancellationToken), key),
            diagnostic);
    }
}
