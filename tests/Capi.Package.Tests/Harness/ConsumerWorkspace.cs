using System.Collections.Concurrent;
using System.Security;

namespace Capi.Package.Tests.Harness;

/// <summary>A folder outside the repository with the consumer projects, the private feed and a package folder of its own.</summary>
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
            // MSBuild reads variables as properties: the projects ask for this version.
            ["CapiToolkitVersion"] = toolkit.Version,
        };
    }

    /// <summary>Copies the consumers, and the sample that is one, and points them to the package.</summary>
    public static ConsumerWorkspace Create(string folder, PackedToolkit toolkit)
    {
        CopyFolder(Path.Combine(Repository.Root, "tests", "Capi.Package.Tests", "Consumers"), folder);
        CopyFolder(Path.Combine(Repository.Root, "samples", "Mistakes"), Path.Combine(folder, "Mistakes"));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), NuGetConfig(toolkit.Feed));
        return new(folder, toolkit);
    }

    /// <summary>One consumer project.</summary>
    /// <param name="name">The name of its folder and of its project.</param>
    public NuGetConsumer this[string name] => _consumers.GetOrAdd(name, _ => new(Path.Combine(_folder, name), _environment));

    // Adds the private feed to the sources of this machine. What the machine has restored before is only read, never written:
    // a package that a test made must not stay behind.
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
            // Somebody may have built the sample where it lies.
            if (Path.GetRelativePath(from, file).Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;

            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
