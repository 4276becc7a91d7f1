using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Support;

/// <summary>The folder of this repository, and the references to compile its sources.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The framework, ASP.NET, the compiler and the runtime library.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = Load();

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Capi.Toolkit.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    private static List<MetadataReference> Load()
    {
        var known = Capi.Roslyn.Testing.Compiling.References.All.ToDictionary(reference => Path.GetFileName(reference.Display!), StringComparer.OrdinalIgnoreCase);
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.AspNetCore.App.Ref"));
        var newest = Directory.EnumerateDirectories(packs, "10.*").OrderByDescending(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0])).First();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(newest, "ref", "net10.0"), "*.dll").Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")))
        {
            var name = Path.GetFileName(file);
            if (!known.ContainsKey(name) && (name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("Polly", StringComparison.Ordinal)))
                known.Add(name, MetadataReference.CreateFromFile(file));
        }

        return [.. known.Values];
    }
}
