using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>Adds the consent member to each contract that is sent in the scope, once.</summary>
/// <remarks>The changed documents differ from the reported ones, which document-based providers don't support.</remarks>
internal sealed class ConsentFixAllProvider : FixAllProvider
{
    public static readonly ConsentFixAllProvider Instance = new();

    private ConsentFixAllProvider()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        NoConsentFix.Title, token => ApplyAsync(fixAllContext.WithCancellationToken(token)), NoConsentFix.EquivalenceKey));

    private static async Task<Solution> ApplyAsync(FixAllContext context)
    {
        var additions = new List<(DocumentId, Microsoft.CodeAnalysis.Text.TextChange)>();
        foreach (var diagnostic in await GetDiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } call
                && await ConsentAddition.FindAsync(call, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } addition)
                additions.Add(addition);
        }

        return await ConsentAddition.ApplyAsync(context.Solution, additions, context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
            return context.Document is { } document ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false) : [];

        var all = new List<Diagnostic>();
        foreach (var project in context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects)
            all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));

        return all;
    }
}
