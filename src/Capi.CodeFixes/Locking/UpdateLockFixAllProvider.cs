using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Locking;

/// <summary>Writes all contracts of the scope into the lock at once.</summary>
/// <remarks>All edits change one additional document, which document-based providers don't support.</remarks>
internal sealed class UpdateLockFixAllProvider : FixAllProvider
{
    public static readonly UpdateLockFixAllProvider Instance = new();

    private UpdateLockFixAllProvider()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        UpdateLockFix.Title, token => ApplyAsync(fixAllContext.WithCancellationToken(token)), UpdateLockFix.EquivalenceKey));

    private static async Task<Solution> ApplyAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            var updates = diagnostics.Select(LockUpdate.FromDiagnostic).OfType<LockUpdate>().Distinct().ToList();
            if (updates.Count > 0)
                solution = await LockDocuments.ApplyAsync(solution, project.Id, updates, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
