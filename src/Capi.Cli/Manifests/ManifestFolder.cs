namespace Capi.Cli.Manifests;

/// <summary>The two files of a manifest in a folder.</summary>
internal static class ManifestFolder
{
    /// <summary>Writes exactly this manifest.</summary>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file can't be written.</exception>
    public static void Write(string folder, Manifest manifest)
    {
        Directory.CreateDirectory(folder);
        OutputText.Write(GetJsonPath(folder), ManifestJsonWriter.Write(manifest));
        OutputText.Write(GetPagePath(folder), ManifestPageWriter.Write(manifest));
    }

    /// <summary>Reads the manifest in a folder; null if there is none.</summary>
    /// <exception cref="UnreadableManifestException">The manifest in the folder is damaged.</exception>
    public static Manifest? TryRead(string folder)
    {
        var path = GetJsonPath(folder);
        return File.Exists(path) ? ManifestJsonReader.Read(path, File.ReadAllText(path)) : null;
    }

    /// <summary>Replaces one assembly in the manifest, for builds of several projects at the same time.</summary>
    /// <exception cref="UnreadableManifestException">The manifest in the folder is damaged.</exception>
    public static void Update(string folder, string assembly, ManifestAssembly content)
    {
        Directory.CreateDirectory(folder);
        using var folderLock = FolderLock.Acquire(folder);
        var written = TryRead(folder);
        var manifest = written ?? new Manifest();
        if (content.Events.Count > 0)
            manifest.Assemblies[assembly] = content;
        else
            manifest.Assemblies.Remove(assembly);

        // A project without contracts writes no files of its own.
        if (manifest.Assemblies.Count > 0 || written is not null)
            Write(folder, manifest);
    }

    /// <summary>The file for programs.</summary>
    public static string GetJsonPath(string folder) => Path.Combine(folder, Manifest.JsonFileName);

    /// <summary>The file for people.</summary>
    public static string GetPagePath(string folder) => Path.Combine(folder, Manifest.PageFileName);
}
