using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.CodeFixes.Edits;

/// <summary>A file that a fix changes, its project, and the projects that use that.</summary>
internal sealed class Surroundings(SyntaxTree tree, Compilation compilation, ImmutableArray<Compilation> dependents, CancellationToken cancellationToken)
{
    public SyntaxTree Tree { get; } = tree;

    public Compilation Compilation { get; } = compilation;

    /// <summary>The projects that use this one, as far as they were asked for.</summary>
    public ImmutableArray<Compilation> Dependents { get; } = dependents;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Of one file; what surrounds its project is read only for a fix that changes what others see.</summary>
    public static async Task<Surroundings> OfAsync(Document document, SemanticModel model, bool withDependents, CancellationToken cancellationToken)
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

        return new Surroundings(model.SyntaxTree, model.Compilation, dependents.ToImmutable(), cancellationToken);
    }

    /// <summary>A project that uses this one, as it is when this one has become another; itself when it uses it by way of a third only.</summary>
    public Compilation Rebased(Compilation dependent, Compilation changed)
    {
        var reference = dependent.References.OfType<CompilationReference>().FirstOrDefault(one => one.Compilation.AssemblyName == Compilation.AssemblyName);
        return reference is null ? dependent : dependent.ReplaceReference(reference, changed.ToMetadataReference(reference.Properties.Aliases, reference.Properties.EmbedInteropTypes));
    }
}
