using System.Text.RegularExpressions;
using Capi.Architecture.Tests.Sources;

namespace Capi.Architecture.Tests.Naming;

/// <summary>The namespace of a file, derived from its folder.</summary>
internal static partial class NamespaceFolder
{
    /// <summary>Folders that .editorconfig exempts, with the namespaces of their files.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Exempt = new Dictionary<string, string[]>
    {
        ["src/Capi.Runtime/Contracts"] = ["Capi"],
        ["src/Capi.Runtime/DependencyInjection"] = ["Microsoft.Extensions.DependencyInjection"],
        ["src/Capi.AspNetCore/Builder"] = ["Microsoft.AspNetCore.Builder"],
        ["src/Capi.AspNetCore/DependencyInjection"] = ["Microsoft.Extensions.DependencyInjection"],
        ["src/Capi.Blazor/DependencyInjection"] = ["Microsoft.Extensions.DependencyInjection"],
        ["src/Capi.Storage.Nats/DependencyInjection"] = ["Microsoft.Extensions.DependencyInjection"],
        ["src/Capi.Storage.PostgreSql/DependencyInjection"] = ["Microsoft.Extensions.DependencyInjection"],
        ["src/Capi.Storage.Sqlite/DependencyInjection"] = ["Microsoft.Extensions.DependencyInjection"],
        ["src/Capi.Generators/Polyfills"] = ["System", "System.Diagnostics.CodeAnalysis", "System.Runtime.CompilerServices"],
    };

    private static readonly ProjectFile[] Projects = [.. Repository.FindFiles(".", "*.csproj").Select(path => new ProjectFile(path))];

    /// <summary>The files that the repository's projects compile.</summary>
    public static IEnumerable<string> Files => Repository.CSharpFiles.Where(path => !IsUserCode(path));

    /// <summary>The folders for which .editorconfig turns the check of the namespace off.</summary>
    public static IEnumerable<string> ReadExemptFolders() => ExemptSection().Matches(Repository.Read(".editorconfig")).Select(match => match.Groups["folder"].Value);

    /// <summary>The namespaces that a file may have.</summary>
    public static IReadOnlyList<string> GetExpected(string path)
    {
        foreach (var (folder, namespaces) in Exempt)
        {
            if (path.StartsWith(folder + "/", StringComparison.Ordinal))
                return namespaces;
        }

        var (root, rootNamespace) = FindRoot(path);
        var folders = path[root.Length..].Split('/')[1..^1];
        return [string.Join('.', [rootNamespace, .. folders])];
    }

    // Code of users, which no project of the repository compiles: consumers of the package, samples that use it, and golden files.
    private static bool IsUserCode(string path) =>
        path.StartsWith("tests/Capi.Package.Tests/Consumers/", StringComparison.Ordinal)
        || path.StartsWith("samples/HandWritten/", StringComparison.Ordinal)
        || path.StartsWith("samples/Mistakes/", StringComparison.Ordinal)
        || path.StartsWith("samples/Integrations/StandIns/", StringComparison.Ordinal)
        || path.EndsWith(".input.cs", StringComparison.Ordinal)
        || path.EndsWith(".output.cs", StringComparison.Ordinal);

    // The folder of the project; of linked source, which has no project, the folder below src, tests or tools.
    private static (string Folder, string RootNamespace) FindRoot(string path)
    {
        var project = Projects.Where(project => path.StartsWith(Path.GetDirectoryName(project.Path) + "/", StringComparison.Ordinal)).MaxBy(project => project.Path.Length);
        if (project is not null)
            return (Path.GetDirectoryName(project.Path)!, project.RootNamespace);

        var folders = path.Split('/');
        return ($"{folders[0]}/{folders[1]}", folders[1]);
    }

    [GeneratedRegex(@"^\[(?<folder>[^\]*]+)/\*\*\.cs\]\ndotnet_diagnostic\.IDE0130\.severity = none$", RegexOptions.Multiline)]
    private static partial Regex ExemptSection();
}
