using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Memo;

/// <summary>Compares the declarations of two compilations, everything outside method bodies.</summary>
internal static class VisibleCompilation
{
    /// <summary>The most changed files to compare. An editor changes one or two files at a time. When all files are new, as in a rebuild by the
    /// compiler server, no contract is cached, and comparing the files would be wasted work.</summary>
    private const int FewFiles = 8;

    /// <summary>True only when every contract has the same model in both.</summary>
    public static bool AreSame(Compilation before, Compilation after, CancellationToken cancellationToken) =>
        before.AssemblyName == after.AssemblyName
        && before.Options.Equals(after.Options)
        && before.ScriptCompilationInfo is null
        && after.ScriptCompilationInfo is null
        && AreSameReferences(before, after)
        && AreSameTrees([.. before.SyntaxTrees], [.. after.SyntaxTrees], cancellationToken);

    // By reference: a project reference is a new instance when that project has changed.
    private static bool AreSameReferences(Compilation before, Compilation after)
    {
        var (one, other) = (before.ExternalReferences, after.ExternalReferences);
        if (one == other)
            return true;

        return one.Length == other.Length && one.Zip(other, ReferenceEquals).All(same => same);
    }

    private static bool AreSameTrees(SyntaxTree[] before, SyntaxTree[] after, CancellationToken cancellationToken)
    {
        if (before.Length != after.Length)
            return false;

        var changed = Enumerable.Range(0, after.Length).Where(index => before[index] != after[index]).Take(FewFiles + 1).ToList();
        return changed.Count <= FewFiles && changed.TrueForAll(index =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return AreSame(before[index], after[index], cancellationToken) && IsOnlyOne(after[index], after);
        });
    }

    private static bool AreSame(SyntaxTree before, SyntaxTree after, CancellationToken cancellationToken) =>
        before.FilePath == after.FilePath
        && before.Options.Equals(after.Options)
        && VisibleSyntax.AreSame(before.GetRoot(cancellationToken), after.GetRoot(cancellationToken));

    // The members of partial types are ordered by path and position, and an edited body shifts the positions after it.
    private static bool IsOnlyOne(SyntaxTree tree, SyntaxTree[] trees) =>
        Array.TrueForAll(trees, other => other == tree || other.FilePath != tree.FilePath);
}
