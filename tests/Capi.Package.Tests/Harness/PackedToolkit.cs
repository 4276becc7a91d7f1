using System.IO.Compression;
using System.Xml.Linq;

namespace Capi.Package.Tests.Harness;

/// <summary>The package as created by <c>dotnet pack</c>, in a private feed and with a unique version.</summary>
/// <param name="Feed">The folder that serves as the feed.</param>
/// <param name="Version">Its version, unique per run, because NuGet and the compiler cache packages by version.</param>
internal sealed record PackedToolkit(string Feed, string Version)
{
    /// <summary>The package's file.</summary>
    public string File => Path.Combine(Feed, $"Capi.Toolkit.{Version}.nupkg");

    /// <summary>Packs the repository.</summary>
    /// <param name="workspace">An empty folder. All intermediate output goes there, so no other build is disturbed.</param>
    public static async Task<PackedToolkit> PackAsync(string workspace)
    {
        var packed = new PackedToolkit(Path.Combine(workspace, "feed"), $"0.0.0-test.{Guid.NewGuid():N}");
        await packed.PackProjectAsync(Path.Combine("src", "Capi.Toolkit"), packed.Feed);
        return packed;
    }

    /// <summary>Packs another project of the repository with the same version; what is already built is used again.</summary>
    /// <param name="project">The project's folder in the repository.</param>
    /// <param name="feed">The folder for the package.</param>
    public async Task PackProjectAsync(string project, string feed)
    {
        var result = await ChildProcess.RunAsync(
            "dotnet",
            Repository.Root,
            new Dictionary<string, string>(),
            TimeSpan.FromMinutes(10),
            "pack", project,
            "--output", feed,
            "--artifacts-path", Path.Combine(Path.GetDirectoryName(Feed)!, "artifacts"),
            $"-p:Version={Version}");
        result.EnsureSuccess();
    }

    /// <summary>The paths of all files, without NuGet's packaging metadata.</summary>
    public IReadOnlyList<string> GetFiles()
    {
        using var archive = ZipFile.OpenRead(File);
        return [.. archive.Entries.Select(static entry => entry.FullName).Where(static path => !IsNuGetMetadata(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>One file's bytes.</summary>
    public byte[] Read(string path)
    {
        using var archive = ZipFile.OpenRead(File);
        var entry = archive.GetEntry(path) ?? throw new FileNotFoundException("Not in the package.", path);
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The manifest's <c>metadata</c> element.</summary>
    public XElement ReadManifest()
    {
        using var content = new MemoryStream(Read("Capi.Toolkit.nuspec"));
        return XDocument.Load(content).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
    }

    private static bool IsNuGetMetadata(string path) =>
        path.StartsWith("_rels/", StringComparison.Ordinal)
        || path.StartsWith("package/services/", StringComparison.Ordinal)
        || path == "[Content_Types].xml";
}
