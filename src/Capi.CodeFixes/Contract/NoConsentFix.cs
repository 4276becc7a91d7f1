using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI020: gives the contract a consent of its own. It is reported at a call, and the contract may stand in another file or project.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoConsentFix)), Shared]
public sealed class NoConsentFix : CodeFixProvider
{
    internal const string Title = "Add 'Consent' to the contract";

    internal const string Kind = RuleIds.NoConsent;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NoConsent];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ConsentFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(one => FixableDiagnosticIds.Contains(one.Id)))
        {
            if (await ConsentAddition.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } addition)
                continue;

            var solution = context.Document.Project.Solution;
            context.RegisterCodeFix(CodeAction.Create(Title, token => ConsentAddition.WriteAsync(solution, [addition], token), Kind), diagnostic);
        }
    }
}
