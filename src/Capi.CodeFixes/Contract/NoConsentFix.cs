using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI020: adds a consent member to the contract, which may be in another file or project than the reported call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoConsentFix)), Shared]
public sealed class NoConsentFix : CodeFixProvider
{
    internal const string Title = "Add an [EventConsent] member to the contract";

    internal const string EquivalenceKey = NoConsentRule.Id;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NoConsentRule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ConsentFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(one => FixableDiagnosticIds.Contains(one.Id)))
        {
            if (await ConsentAddition.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } addition)
                continue;

            var solution = context.Document.Project.Solution;
            context.RegisterCodeFix(CodeAction.Create(Title, token => ConsentAddition.ApplyAsync(solution, [addition], token), EquivalenceKey), diagnostic);
        }
    }
}
