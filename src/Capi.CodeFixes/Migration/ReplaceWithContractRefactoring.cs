using System.Threading;
using Capi.Analyzers.Migration;
using Capi.Analyzers.Migration.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Migration;

/// <summary>"Replace with a contract": writes the contract of a hand-written event, and the call that sends it, into a new file.</summary>
/// <remarks>A refactoring, not a fix: it is offered for correct senders too, and the request is deleted by the developer, who sees what it did.</remarks>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ReplaceWithContractRefactoring))]
public sealed class ReplaceWithContractRefactoring : CodeRefactoringProvider
{
    private const string Title = "Replace with a contract";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // An editor asks at every position of the cursor, so the file alone is searched first.
        if (await context.Document.GetSyntaxTreeAsync(context.CancellationToken).ConfigureAwait(false) is not { } tree
            || !AnchorScan.HasWords(tree, context.CancellationToken)
            || await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation
            || AnchorScan.Find(compilation, context.CancellationToken) is not { } files)
            return;

        var model = SenderModel.Create(compilation, files, context.CancellationToken);
        if (FindEvent(model, tree, context.Span) is not { } found)
            return;

        var skeleton = ContractSkeleton.Create(found, GetNamespace(found.Payload.Creation.Syntax), name => compilation.GetSymbolsWithName(name, SymbolFilter.Type).Any());
        context.RegisterRefactoring(CodeAction.Create(Title, cancellationToken => Task.FromResult(AddFile(context.Document, skeleton, cancellationToken)), nameof(ReplaceWithContractRefactoring)));
    }

    // The innermost event around the selection.
    private static CapiEvent? FindEvent(SenderModel model, SyntaxTree tree, TextSpan span) => model.Events
        .Where(one => one.Payload.Creation.Syntax is { } syntax && syntax.SyntaxTree == tree && syntax.Span.Contains(span))
        .OrderBy(one => one.Payload.Creation.Syntax.Span.Length).FirstOrDefault();

    private static string? GetNamespace(SyntaxNode node) => node.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString();

    private static Solution AddFile(Document document, ContractSkeleton skeleton, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return document.Project.AddDocument(skeleton.Name + ".cs", skeleton.Text, document.Folders).Project.Solution;
    }
}
