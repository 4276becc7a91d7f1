using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Caching;

/// <summary>Compares the declarations of two compilations, everything outside method bodies.</summary>
internal static class CompilationDeclarationComparer
{
    /// <summary>The most changed files to compare. An editor changes one or two files at a time. When all files are new, as in a rebuild by the
    /// compiler server, no contract is cached, and comparing the files would be wasted work.</summary>
    private const int MaxChangedFiles = 8;

    /// <summary>True only when every contract has the same model in both.</summary>
    public static bool AreEquivalent(Compilation before, Compilation after, CancellationToken cancellationToken) =>
        before.AssemblyName == after.AssemblyName
        && before.Options.Equals(after.Options)
        && before.ScriptCompilationInfo is null
        && after.ScriptCompilationInfo is null
        && AreReferencesEqual(before, after)
        && AreTreesEquivalent([.. before.SyntaxTrees], [.. after.SyntaxTrees], cancellationToken);

    // By reference: a project reference is a new instance when that project has changed.
    private static bool AreReferencesEqual(Compilation before, Compilation after)
    {
        var (one, other) = (before.ExternalReferences, after.ExternalReferences);
        if (one == other)
            return true;

        return one.Length == other.Length && one.Zip(other, ReferenceEquals).All(same => same);
    }

    private static bool AreTreesEquivalent(SyntaxTree[] before, SyntaxTree[] after, CancellationToken cancellationToken)
    {
        if (before.Length != after.Length)
            return false;

        var changed = Enumerable.Range(0, after.Length).Where(index => before[index] != after[index]).Take(MaxChangedFiles + 1).ToList();
        return changed.Count <= MaxChangedFiles && changed.TrueForAll(index =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return AreEquivalent(before[index], after[index], cancellationToken) && HasUniquePath(after[index], after);
        });
    }

    private static bool AreEquivalent(SyntaxTree before, SyntaxTree after, CancellationToken cancellationToken) =>
        before.FilePath == after.FilePath
        && before.Options.Equals(after.Options)
        && SyntaxDeclarationComparer.AreEquivalent(before.GetRoot(cancellationToken), after.GetRoot(cancellationToken));

    // The members of partial types are ordered by path and position, and an edited body shifts the positions after it.
    private static bool HasUniquePath(SyntaxTree tree, SyntaxTree[] trees) =>
        Array.TrueForAll(trees, other => other == tree || other.FilePath != tree.FilePath);
}
