using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.TextEdits;

/// <summary>A diagnostic with the syntax tree and semantic model of its document.</summary>
internal sealed class FixContext(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CompilationScope scope)
{
    public string Id => diagnostic.Id;

    public SyntaxNode Root { get; } = root;

    public SemanticModel Model { get; } = model;

    /// <summary>The compilations that the fix may affect.</summary>
    public CompilationScope Scope { get; } = scope;

    public CancellationToken CancellationToken => Scope.CancellationToken;

    /// <summary>The smallest node that the diagnostic points at.</summary>
    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>True when the diagnostic points at exactly this node.</summary>
    public bool IsAt(SyntaxNode node) => node.Span == diagnostic.Location.SourceSpan;

    /// <summary>A diagnostic property, by one of the names in <see cref="Capi.ContractReading.Reporting.FixProperties"/>; null when it is not set.</summary>
    public string? GetProperty(string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>The node at an additional location, by one of the indexes in <see cref="Capi.Analyzers.Flow.AdditionalLocations"/>; null when it is missing or in another file.</summary>
    public SyntaxNode? GetAdditionalNode(int index) =>
        diagnostic.AdditionalLocations.Count > index
        && diagnostic.AdditionalLocations[index] is { SourceTree: { } tree, SourceSpan: var span }
        && tree.FilePath == Root.SyntaxTree.FilePath
        && Root.FullSpan.Contains(span)
            ? Root.FindNode(span, getInnermostNodeForTie: true)
            : null;

    /// <summary>The text at the last additional location; null when there is none, or when it is in another file.</summary>
    public TextSpan? LastAdditionalSpan => diagnostic.AdditionalLocations is [.., { SourceTree: { } tree, SourceSpan: var span }] && tree.FilePath == Root.SyntaxTree.FilePath && Root.FullSpan.Contains(span) ? span : null;

    /// <summary>Creates the context; null when the document has changed and no longer contains the location.</summary>
    /// <param name="withDependents">True to include the compilations of dependent projects.</param>
    public static async Task<FixContext?> CreateAsync(Document document, Diagnostic diagnostic, bool withDependents, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return null;

        return new FixContext(diagnostic, root, model, await CompilationScope.CreateAsync(document, model, withDependents, cancellationToken).ConfigureAwait(false));
    }
}
