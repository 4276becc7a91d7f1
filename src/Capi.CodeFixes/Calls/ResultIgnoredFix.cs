using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Calls;

/// <summary>CAPI401: awaits a send call and checks its result, or discards the result explicitly.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultIgnoredFix)), Shared]
public sealed class ResultIgnoredFix : CodeFixProvider
{
    /// <summary>Equivalence key: assign the result to a local and check whether the event was accepted.</summary>
    internal const string Use = "CAPI401.Use";

    /// <summary>Equivalence key: discard the result with <c>_ =</c>.</summary>
    internal const string Discard = "CAPI401.Discard";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ResultIgnored];

    // Not the batch fixer: two results in one method need two local names, so the fixes must be computed together.
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

            if (send.CanHold)
                Register(send.LacksAwait ? "Await the call and check the result" : "Check the result", Use, diagnostic);
            if (send.CanDiscard(model))
                Register(send.LacksAwait ? "Await the call and discard the result" : "Discard the result", Discard, diagnostic);
        }

        void Register(string title, string key, Diagnostic diagnostic) => context.RegisterCodeFix(
            CodeAction.Create(title, cancellationToken => ResultIgnoredEdit.ApplyAsync(context.Document, [diagnostic], key, cancellationToken), key),
            diagnostic);
    }
}
