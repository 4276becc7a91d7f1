using System.Collections.Concurrent;
using System.Security;

namespace Capi.Package.Tests.Harness;

/// <summary>A folder outside the repository with the consumer projects, the private feed and a separate package folder.</summary>
internal sealed class ConsumerWorkspace
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _environment;
    private readonly ConcurrentDictionary<string, NuGetConsumer> _consumers = new(StringComparer.Ordinal);

    private ConsumerWorkspace(string folder, PackedToolkit toolkit)
    {
        _folder = folder;
        _environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(folder, ".packages"),
            // MSBuild reads environment variables as properties: the projects reference this version.
            ["CapiToolkitVersion"] = toolkit.Version,
        };
    }

    /// <summary>Copies the consumers and the samples that use the package, and configures the package feed.</summary>
    public static ConsumerWorkspace Create(string folder, PackedToolkit toolkit)
    {
        CopyFolder(Path.Combine(Repository.Root, "tests", "Capi.Package.Tests", "Consumers"), folder);
        foreach (var sample in (string[])["Mistakes", "HandWritten"])
            CopyFolder(Path.Combine(Repository.Root, "samples", sample), Path.Combine(folder, sample));
        WriteNuGetConfig(folder, toolkit.Feed);
        return new(folder, toolkit);
    }

    /// <summary>One consumer project.</summary>
    /// <param name="name">The path of its folder, which has the name of its project.</param>
    public NuGetConsumer this[string name] => _consumers.GetOrAdd(name, _ => new(Path.Combine(_folder, name), _environment));

    /// <summary>Configures the package feed for the projects in a folder.</summary>
    public static void WriteNuGetConfig(string folder, string feed) => File.WriteAllText(Path.Combine(folder, "nuget.config"), NuGetConfig(feed));

    // Adds the private feed to the package sources of this machine. The global package folder is only read, never written:
    // a package made by a test must not remain there.
    private static string NuGetConfig(string feed)
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(known)
            ? $"""<fallbackPackageFolders><add key="machine" value="{SecurityElement.Escape(known)}" /></fallbackPackageFolders>"""
            : "";
        return $"""
            <configuration>
              <packageSources><add key="capi-toolkit-under-test" value="{SecurityElement.Escape(feed)}" /></packageSources>
              {fallback}
            </configuration>
            """;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            // The sample may have build output in the repository.
            if (Path.GetRelativePath(from, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
                continue;

            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
