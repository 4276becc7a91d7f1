using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Architecture.Tests.Sources;

/// <summary>Compiles the projects of src from their sources, to resolve names. Members that source generators would add are missing.</summary>
internal static class ProjectCompilation
{
    // As the SDK generates it for ImplicitUsings.
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Dictionary<string, CSharpCompilation> Compilations = new(StringComparer.Ordinal);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Capi.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly IReadOnlyList<ProjectFile> Projects = [.. Repository.FindFiles("src", "*.csproj").Select(path => new ProjectFile(path))];

    /// <summary>The files of all projects, each once: a linked file with the first project that compiles it.</summary>
    public static IReadOnlyList<(ProjectFile Project, string Path)> Files { get; } =
        [.. Projects.SelectMany(project => project.Files.Select(path => (project, path))).DistinctBy(file => file.path)];

    /// <summary>Resolves the names of a file.</summary>
    public static SemanticModel GetSemanticModel((ProjectFile Project, string Path) file)
    {
        lock (Compilations)
            return Compile(file.Project).GetSemanticModel(SourceFile.Parse(file.Path));
    }

    private static CSharpCompilation Compile(ProjectFile project)
    {
        if (Compilations.TryGetValue(project.Path, out var known))
            return known;

        var referenced = project.ReferencedProjects.Select(path => Compile(Projects.Single(other => other.Path == path)).ToMetadataReference());
        return Compilations[project.Path] = CSharpCompilation.Create(
            project.AssemblyName,
            [SourceFile.ParseText(GlobalUsings, "GlobalUsings.cs"), SourceFile.ParseText(WriteFriends(project), "Friends.cs"), .. project.Files.Select(SourceFile.Parse)],
            [.. References, .. referenced],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    // As the SDK generates it for InternalsVisibleTo items.
    private static string WriteFriends(ProjectFile project) =>
        string.Concat(project.FriendAssemblies.Select(name => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name}\")]\n"));
}
