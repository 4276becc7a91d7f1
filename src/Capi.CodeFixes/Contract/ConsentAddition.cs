using System.Threading;
using Capi.CodeFixes.Members;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>Adds the missing consent member to a contract, starting from a call that sends it.</summary>
internal static class ConsentAddition
{
    /// <summary>The change and its document, which may be in another project. Null when the solution doesn't contain the contract's source, a
    /// consent can't be added, or code in several places creates the contract: each would have to pass one.</summary>
    public static async Task<(DocumentId Document, TextChange Change)?> FindAsync(Document call, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await FixContext.CreateAsync(call, diagnostic, withDependents: false, cancellationToken).ConfigureAwait(false) is not { } context
            || FindContract(context) is not { } contract
            || WellKnownTypes.FindMetaEventAttribute(contract)?.ApplicationSyntaxReference is not { } written
            || call.Project.Solution.GetDocument(written.SyntaxTree) is not { } document)
            return null;

        var attribute = await written.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || model.SyntaxTree != written.SyntaxTree)
            return null;

        var scope = await CompilationScope.CreateAsync(document, model, withDependents: true, cancellationToken).ConfigureAwait(false);
        return ContractCreations.Count(contract, scope) <= 1 && ContractDeclaration.Find(attribute, model, scope) is { } declaration && CreateChange(declaration) is { } change ? (document.Id, change) : null;
    }

    /// <summary>The solution with all additions, each applied once: a contract may be sent by several calls.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<(DocumentId Document, TextChange Change)> additions, CancellationToken cancellationToken)
    {
        foreach (var file in additions.Distinct().GroupBy(one => one.Document, one => one.Change))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithDocumentText(file.Key, text.WithChanges(file.OrderBy(change => change.Span.Start)));
            }
        }

        return solution;
    }

    private static TextChange? CreateChange(ContractDeclaration declaration) =>
        declaration.GetAttributeName("EventConsent") is { } attribute && declaration.GetTypeName("MetaConsent") is { } type && declaration.FindUnusedName("Consent", "EventConsent") is { } name
            ? declaration.CreateAddition([new NewMember(attribute, type, name)])
            : null;

    // The reported context is an argument of the call.
    private static INamedTypeSymbol? FindContract(FixContext context) =>
        context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.ArgumentList.FullSpan.Contains(context.Node.Span)) is { } call
        && context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
            ? method.Parameters.Select(parameter => parameter.Type).OfType<INamedTypeSymbol>().FirstOrDefault(type => WellKnownTypes.FindMetaEventAttribute(type) is not null)
            : null;
}
