using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Capi.Analyzers;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI020: gives the contract a consent of its own. It is reported at a call, and the contract may stand in another file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoConsentFix)), Shared]
public sealed class NoConsentFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NoConsent];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations.Count == 0
                || context.Document.Project.Solution.GetDocument(diagnostic.AdditionalLocations[0].SourceTree) is not { } document
                || await AdditionAsync(document, diagnostic.AdditionalLocations[0].SourceSpan, context.CancellationToken).ConfigureAwait(false) is not { } change)
                continue;

            var action = CodeAction.Create("Add 'Consent' to the contract", token => WriteAsync(document, change, token), RuleIds.NoConsent);
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    private static async Task<TextChange?> AdditionAsync(Document document, TextSpan place, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(place) || ContractPart.Of(root.FindNode(place), model, cancellationToken) is not { } part)
            return null;

        return part.Attribute("EventConsent") is { } attribute && part.Type("MetaConsent") is { } type && part.Free("Consent", "EventConsent") is { } name
            ? part.Add([new NewMember(attribute, type, name)])
            : null;
    }

    private static async Task<Solution> WriteAsync(Document document, TextChange change, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change)).Project.Solution;
    }
}
