namespace Capi.Cli.Manifests;

/// <summary>The two files of a manifest in a folder.</summary>
internal static class ManifestFolder
{
    // A manifest of ten thousand contracts is smaller.
    private const long MaxLength = 64L * 1024 * 1024;

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
        var file = new FileInfo(GetJsonPath(folder));
        if (Directory.Exists(file.FullName))
            throw new UnreadableManifestException(GetJsonPath(folder), "it is a folder");
        if (!file.Exists)
            return null;
        if (file.Length > MaxLength)
            throw new UnreadableManifestException(GetJsonPath(folder), "it is too long");

        return ManifestJsonReader.Read(GetJsonPath(folder), ReadText(folder));
    }

    private static string ReadText(string folder)
    {
        try
        {
            return File.ReadAllText(GetJsonPath(folder));
        }
        catch (IOException)
        {
            // A link to itself, or a file that another program locks.
            throw new UnreadableManifestException(GetJsonPath(folder), "it can't be opened");
        }
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
