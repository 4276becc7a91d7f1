namespace Capi.Architecture.Tests.Sources;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] SourceFolders = ["src", "tests", "tools", "samples", "benchmarks"];

    /// <summary>Its root folder.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>All C# files, as paths relative to the root.</summary>
    public static IReadOnlyList<string> CSharpFiles { get; } = [.. SourceFolders.SelectMany(folder => FindFiles(folder, "*.cs"))];

    /// <summary>Finds the files of a folder that aren't build output, as sorted paths relative to the root.</summary>
    public static IEnumerable<string> FindFiles(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(GetRelativePath)
            .Where(path => !IsBuildOutput(path))
            .Order(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The path relative to the root, with forward slashes.</summary>
    public static string GetRelativePath(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsBuildOutput(string path) => path.Split('/').Any(folder => folder is "bin" or "obj" or "artifacts" or "node_modules" or ".git");

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Capi.Toolkit.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests must run inside the repository: they read its sources.");
    }
}
