namespace Capi.Cli.Manifests;

/// <summary>A privacy manifest: what the contracts of one or several projects send to Meta.</summary>
internal sealed class Manifest
{
    /// <summary>The name of the file for programs.</summary>
    public const string JsonFileName = "capi-manifest.json";

    /// <summary>The name of the file for people.</summary>
    public const string PageFileName = "PRIVACY.md";

    /// <summary>Who receives the events.</summary>
    public const string Destination = "Meta Platforms, by the Conversions API (graph.facebook.com), into the dataset that the application's configuration names";

    /// <summary>The projects by the names of their assemblies, sorted.</summary>
    public SortedDictionary<string, ManifestAssembly> Assemblies { get; } = new(StringComparer.Ordinal);
}
