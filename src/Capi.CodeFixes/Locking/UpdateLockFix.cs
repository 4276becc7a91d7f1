using System.Collections.Immutable;
using System.Composition;
using Capi.ContractDescriptions.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Locking;

/// <summary>CAPI601 to CAPI608: writes what the contract sends now into the contract lock.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UpdateLockFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".json"]), Shared]
public sealed class UpdateLockFix : CodeFixProvider
{
    internal const string Title = "Update " + LockFile.FileName;

    internal const string EquivalenceKey = nameof(UpdateLockFix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        LockRuleIds.IdentifierLost, LockRuleIds.KeyRenamed, LockRuleIds.HashedBecameClear, LockRuleIds.EventRenamed,
        LockRuleIds.EventRemoved, LockRuleIds.CurrencyDropped, LockRuleIds.Narrowed, LockRuleIds.Added,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => UpdateLockFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics.Where(one => FixableDiagnosticIds.Contains(one.Id)))
        {
            if (LockUpdate.FromDiagnostic(diagnostic) is { } update && LockDocuments.Exist(project))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, token => LockDocuments.ApplyAsync(project.Solution, project.Id, [update], token), EquivalenceKey),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
