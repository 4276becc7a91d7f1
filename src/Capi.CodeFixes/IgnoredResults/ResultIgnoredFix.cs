using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers.Rules;
using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.IgnoredResults;

/// <summary>CAPI401: awaits a send call and checks its result, or discards the result explicitly.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultIgnoredFix)), Shared]
public sealed class ResultIgnoredFix : CodeFixProvider
{
    /// <summary>Equivalence key: assign the result to a local and check whether the event was accepted.</summary>
    internal const string CheckResultKey = "CAPI401.Use";

    /// <summary>Equivalence key: discard the result with <c>_ =</c>.</summary>
    internal const string DiscardResultKey = "CAPI401.Discard";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ResultIgnoredRule.Id];

    // Not the batch fixer: two results in one method need two local names, so the fixes must be computed together.
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await IgnoredResultRewriter.ApplyAsync(document, diagnostics, FixAllEquivalenceKey.FromContext(context), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;

        foreach (var diagnostic in context.Diagnostics.Where(one => FixableDiagnosticIds.Contains(one.Id)))
        {
            if (IgnoredSendCall.Find(root, diagnostic) is not { } send)
                continue;

            if (send.CanAssignToLocal)
                Register(send.IsAwaitMissing ? "Await the call and check the result" : "Check the result", CheckResultKey, diagnostic);
            if (send.CanDiscard(model))
                Register(send.IsAwaitMissing ? "Await the call and discard the result" : "Discard the result", DiscardResultKey, diagnostic);
        }

        void Register(string title, string key, Diagnostic diagnostic) => context.RegisterCodeFix(
            CodeAction.Create(title, cancellationToken => IgnoredResultRewriter.ApplyAsync(context.Document, [diagnostic], key, cancellationToken), key),
            diagnostic);
    }
}
