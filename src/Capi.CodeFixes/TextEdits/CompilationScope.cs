using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.CodeFixes.TextEdits;

/// <summary>The syntax tree that a fix changes, its compilation, and the compilations that depend on it.</summary>
internal sealed class CompilationScope(SyntaxTree tree, Compilation compilation, ImmutableArray<Compilation> dependents, CancellationToken cancellationToken)
{
    public SyntaxTree Tree { get; } = tree;

    public Compilation Compilation { get; } = compilation;

    /// <summary>The compilations of dependent projects; empty unless requested.</summary>
    public ImmutableArray<Compilation> DependentCompilations { get; } = dependents;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Creates the scope of a document. Dependent projects are compiled only for a fix that changes visible declarations.</summary>
    public static async Task<CompilationScope> CreateAsync(Document document, SemanticModel model, bool withDependents, CancellationToken cancellationToken)
    {
        var dependents = ImmutableArray.CreateBuilder<Compilation>();
        if (withDependents)
        {
            var solution = document.Project.Solution;
            foreach (var id in solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(document.Project.Id))
            {
                if (solution.GetProject(id) is { } project && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } dependent)
                    dependents.Add(dependent);
            }
        }

        return new CompilationScope(model.SyntaxTree, model.Compilation, dependents.ToImmutable(), cancellationToken);
    }

    /// <summary>A dependent compilation with its reference replaced by the changed compilation; unchanged if it has no direct reference.</summary>
    public Compilation ReplaceReference(Compilation dependent, Compilation changed)
    {
        var reference = dependent.References.OfType<CompilationReference>().FirstOrDefault(one => one.Compilation.AssemblyName == Compilation.AssemblyName);
        return reference is null ? dependent : dependent.ReplaceReference(reference, changed.ToMetadataReference(reference.Properties.Aliases, reference.Properties.EmbedInteropTypes));
    }
}
