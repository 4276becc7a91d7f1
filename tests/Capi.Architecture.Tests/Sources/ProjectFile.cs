using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Capi.Architecture.Tests.Sources;

/// <summary>What a project compiles, read from its file: its folder, linked source and shared items.</summary>
internal sealed partial class ProjectFile
{
    private readonly string _folder;
    private readonly XElement _xml;

    /// <param name="path">The path relative to the root of the repository.</param>
    public ProjectFile(string path)
    {
        Path = path;
        _folder = path[..path.LastIndexOf('/')];
        _xml = XElement.Parse(Repository.Read(path));
    }

    /// <summary>The path relative to the root of the repository.</summary>
    public string Path { get; }

    /// <summary>The name of the project, for example <c>Capi.Runtime</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The name of its assembly, by which other projects name it as a friend.</summary>
    public string AssemblyName => _xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? Name;

    /// <summary>The namespace of its root folder.</summary>
    public string RootNamespace => _xml.Descendants("RootNamespace").FirstOrDefault()?.Value ?? Name;

    /// <summary>The compiled files, as paths relative to the root of the repository.</summary>
    public IReadOnlyList<string> Files =>
        [.. Repository.FindFiles(_folder, "*.cs").Concat(FindIncluded(_xml, _folder)).Concat(SharedProjects.SelectMany(ReadSharedProject)).Distinct()];

    /// <summary>The assemblies that may use its internal types.</summary>
    public IEnumerable<string> FriendAssemblies => _xml.Descendants("InternalsVisibleTo").Select(item => item.Attribute("Include")!.Value);

    /// <summary>The referenced projects, as paths relative to the root of the repository.</summary>
    public IReadOnlyList<string> ReferencedProjects =>
        [.. _xml.Descendants("ProjectReference").Where(reference => reference.Attribute("OutputItemType") is null).Select(reference => Resolve(_folder, reference.Attribute("Include")!.Value))];

    private IEnumerable<string> SharedProjects =>
        _xml.Descendants("Import").Select(import => import.Attribute("Project")!.Value).Where(path => path.EndsWith(".projitems", StringComparison.Ordinal)).Select(path => Resolve(_folder, path));

    private static IEnumerable<string> ReadSharedProject(string path) => FindIncluded(XElement.Parse(Repository.Read(path)), path[..path.LastIndexOf('/')]);

    private static IEnumerable<string> FindIncluded(XElement xml, string folder) =>
        from item in xml.Descendants("Compile")
        from pattern in (item.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        from file in Expand(Resolve(folder, pattern.Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal)))
        select file;

    // A file, or all files of a folder, or of a folder and its subfolders.
    private static IEnumerable<string> Expand(string pattern)
    {
        var folder = FileName().Replace(pattern, "");
        var isRecursive = folder.EndsWith("/**", StringComparison.Ordinal);
        folder = isRecursive ? folder[..^3] : folder;
        return Repository.FindFiles(folder, pattern[(pattern.LastIndexOf('/') + 1)..])
            .Where(path => isRecursive || path.LastIndexOf('/') == folder.Length);
    }

    private static string Resolve(string folder, string path) => Repository.GetRelativePath(System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, folder, path)));

    [GeneratedRegex("/[^/]*$")]
    private static partial Regex FileName();
}
