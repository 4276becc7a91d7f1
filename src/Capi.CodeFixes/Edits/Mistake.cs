using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.CodeFixes.Edits;

/// <summary>A diagnostic and the code it stands in.</summary>
internal sealed class Mistake(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, Surroundings surroundings)
{
    public string Id => diagnostic.Id;

    public SyntaxNode Root { get; } = root;

    public SemanticModel Model { get; } = model;

    /// <summary>What may use the code.</summary>
    public Surroundings Surroundings { get; } = surroundings;

    public CancellationToken CancellationToken => Surroundings.CancellationToken;

    /// <summary>The smallest node that the diagnostic points at.</summary>
    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>True when the diagnostic points at exactly this node.</summary>
    public bool IsAt(SyntaxNode node) => node.Span == diagnostic.Location.SourceSpan;

    /// <summary>What the analyzer tells, under one of the names of <see cref="Capi.Analyzers.FixProperties"/>; null when it tells nothing.</summary>
    public string? Fact(string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>What an additional location points at, by an index of <see cref="Capi.Analyzers.AdditionalPlaces"/>; null when it is missing or in another file.</summary>
    public SyntaxNode? Place(int index) =>
        diagnostic.AdditionalLocations.Count > index
        && diagnostic.AdditionalLocations[index] is { SourceTree: { } tree, SourceSpan: var span }
        && tree.FilePath == Root.SyntaxTree.FilePath
        && Root.FullSpan.Contains(span)
            ? Root.FindNode(span, getInnermostNodeForTie: true)
            : null;

    /// <summary>Reads the file; null when it has changed so much that the place is gone.</summary>
    /// <param name="withDependents">True to read the projects that use this one as well.</param>
    public static async Task<Mistake?> OfAsync(Document document, Diagnostic diagnostic, bool withDependents, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return null;

        return new Mistake(diagnostic, root, model, await Surroundings.OfAsync(document, model, withDependents, cancellationToken).ConfigureAwait(false));
    }
}
