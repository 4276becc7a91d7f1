using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Capi.Package.Tests.Harness;

/// <summary>The references allowed in an assembly loaded by the compiler, so that every compiler from Roslyn 4.14 on can load it.</summary>
internal static class AnalyzerReferences
{
    // The versions shipped with Roslyn 4.14. Workspaces is for code fixes only: the command-line compiler doesn't have it (RS1038).
    private static readonly Dictionary<string, Version> Allowed = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    private static readonly Dictionary<string, Version> AllowedInFixes = new(Allowed, StringComparer.Ordinal)
    {
        // Lies in the same folder of the package, built from the same sources.
        ["Capi.Analyzers"] = new(ushort.MaxValue, 0),

        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),

        // For the export attributes of fixes; the host of Workspaces provides it.
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
    };

    /// <summary>The references that an old compiler could not resolve, as "name version".</summary>
    /// <param name="fileName">The assembly's file name; <c>*.CodeFixes.dll</c> may also use Workspaces and composition.</param>
    /// <param name="image">The assembly's bytes.</param>
    public static IReadOnlyList<string> FindUnloadable(string fileName, byte[] image)
    {
        var allowed = fileName.EndsWith(".CodeFixes.dll", StringComparison.Ordinal) ? AllowedInFixes : Allowed;
        using var portable = new PEReader(ImmutableArray.Create(image));
        var metadata = portable.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => (Name: metadata.GetString(reference.Name), reference.Version))
            .Where(reference => !allowed.TryGetValue(reference.Name, out var highest) || reference.Version > highest)
            .Select(static reference => $"{reference.Name} {reference.Version}")];
    }
}
