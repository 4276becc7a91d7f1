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
        var (document, span) = (context.Document, context.Span);
        if (await FindAsync(document, span, context.CancellationToken).ConfigureAwait(false) is not null)
            context.RegisterRefactoring(CodeAction.Create(Title, cancellationToken => ReplaceAsync(document, span, cancellationToken), nameof(ReplaceWithContractRefactoring)));
    }

    // A model of senders is for one thread, and an editor may ask for a preview while it applies the action: each of them reads the senders.
    private static async Task<(CapiEvent Event, SenderModel Senders, ContractSkeleton Skeleton)?> FindAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        // An editor asks at every position of the cursor, so the file alone is searched first.
        if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree
            || !AnchorScan.HasWords(tree, cancellationToken)
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || AnchorScan.Find(compilation, cancellationToken) is not { } files)
            return null;

        var senders = SenderModel.Create(compilation, files, cancellationToken);
        if (FindEvent(senders, tree, span) is not { } found)
            return null;

        var skeleton = ContractSkeleton.Create(found, senders, GetNamespace(found.Payload.Creation.Syntax), name => compilation.GetSymbolsWithName(name, SymbolFilter.Type, cancellationToken).Any());
        return skeleton is null ? null : (found, senders, skeleton);
    }

    // The innermost event around the selection; or the one whose key is there, where calls fill it one after another.
    private static CapiEvent? FindEvent(SenderModel model, SyntaxTree tree, TextSpan span) => model.Events
        .Where(one => one.Payload.Creation.Syntax is { } syntax && syntax.SyntaxTree == tree && syntax.Span.Contains(span))
        .OrderBy(one => one.Payload.Creation.Syntax.Span.Length).FirstOrDefault()
        ?? model.Events.FirstOrDefault(one => one.UserData.Concat(one.CustomData).Append(one.Payload).Any(section => section.Fields.Any(field => !field.IsDefault && field.Location.SourceTree == tree && field.Location.SourceSpan.Contains(span))));

    private static string? GetNamespace(SyntaxNode node) => string.Join(".", node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(one => one.Name.ToString())) is { Length: > 0 } name ? name : null;

    // Another project, such as the tests, may create the sender, whose constructor would change.
    private static async Task<bool> IsUsedElsewhereAsync(Project project, CapiEvent one, CancellationToken cancellationToken)
    {
        if (one.Payload.Creation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText is not { } name)
            return false;

        foreach (var id in project.Solution.GetProjectDependencyGraph().GetProjectsThatDirectlyDependOnThisProject(project.Id))
        {
            foreach (var document in project.Solution.GetProject(id)?.Documents ?? [])
            {
                if ((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().IndexOf(name, StringComparison.Ordinal) >= 0)
                    return true;
            }
        }

        return false;
    }

    private static async Task<Solution> ReplaceAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        if (await FindAsync(document, span, cancellationToken).ConfigureAwait(false) is not var (found, senders, skeleton))
            return document.Project.Solution;

        var compilation = senders.Code.Compilation;
        var header = ContractFile.GetHeader(compilation, cancellationToken);
        var contract = skeleton.Write("", header);
        if (!await IsUsedElsewhereAsync(document.Project, found, cancellationToken).ConfigureAwait(false) && RequestReplacement.Find(found, senders, skeleton, contract, cancellationToken) is { } changed)
            return document.WithText(changed).Project.AddDocument(skeleton.Name + ".cs", contract, document.Folders).Project.Solution;

        // The request does more than one event, or the analysis doesn't see where client and context come from.
        var withCall = skeleton.Write(SendMethod.Write(skeleton, new MemberValues(compilation, skeleton.Namespace)), header);
        return document.Project.AddDocument(skeleton.Name + ".cs", withCall, document.Folders).Project.Solution;
    }
}
