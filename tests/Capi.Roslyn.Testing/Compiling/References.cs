using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Capi.Roslyn.Testing.Compiling;

/// <summary>
/// The references of test code: the reference assemblies of .NET 10 and Capi.Runtime, nothing else. References of the
/// test process would make types visible that a user does not have.
/// </summary>
public static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyNet = new(() => Load(Locate("Microsoft.NETCore.App.Ref")));
    private static readonly Lazy<MetadataReference> LazyRuntime =
        new(() => MetadataReference.CreateFromFile(typeof(MetaEventAttribute).Assembly.Location));

    /// <summary>The reference assemblies of .NET 10.</summary>
    public static ImmutableArray<MetadataReference> Net => LazyNet.Value;

    /// <summary>The runtime library.</summary>
    public static MetadataReference Runtime => LazyRuntime.Value;

    /// <summary>The reference assemblies and the runtime library.</summary>
    public static ImmutableArray<MetadataReference> All => Net.Add(Runtime);

    private static ImmutableArray<MetadataReference> Load(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>Finds the newest .NET 10 targeting pack next to the runtime that runs this test.</summary>
    private static string Locate(string pack)
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var folder = Path.Combine(root, "packs", pack);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The targeting pack {pack} is missing; install the .NET 10 SDK.");

        var newest = Directory.EnumerateDirectories(folder, "10.*")
            .OrderByDescending(directory => Version.Parse(Path.GetFileName(directory).Split('-')[0]))
            .First();
        return Path.Combine(newest, "ref", "net10.0");
    }
}
