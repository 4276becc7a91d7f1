using System.Text.Json;

namespace Capi.Cli.Manifests;

/// <summary>Reads the manifest that a build wrote before, to keep what other projects wrote into it.</summary>
internal static class ManifestJsonReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="UnreadableManifestException">The text is none.</exception>
    public static Manifest Read(string path, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var root = document.RootElement;
            if (root.GetProperty(ManifestNames.Version).GetInt32() != ManifestNames.CurrentVersion)
                throw new UnreadableManifestException(path, "its version is unknown");

            var manifest = new Manifest();
            foreach (var assembly in root.GetProperty(ManifestNames.Assemblies).EnumerateObject())
            {
                var content = ReadAssembly(assembly.Value);
                if (content.Events.DistinctBy(static one => one.Contract, StringComparer.Ordinal).Count() < content.Events.Count)
                    throw new UnreadableManifestException(path, "a contract is there twice");
                manifest.Assemblies[assembly.Name] = content;
            }

            return manifest;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UnreadableManifestException(path, exception is JsonException { LineNumber: { } line } ? $"line {line + 1} is not JSON" : "a property is missing, there twice or of another type");
        }
    }

    private static ManifestAssembly ReadAssembly(JsonElement assembly) => new(
        GetText(assembly, ManifestNames.Purpose),
        GetText(assembly, ManifestNames.Store),
        [.. assembly.GetProperty(ManifestNames.Events).EnumerateArray().Select(ReadEvent)]);

    private static ManifestEvent ReadEvent(JsonElement one) => new(
        GetText(one, ManifestNames.Contract),
        GetText(one, ManifestNames.EventName),
        GetText(one, ManifestNames.ActionSource),
        GetText(one, ManifestNames.Consent),
        [.. one.GetProperty(ManifestNames.Fields).EnumerateArray().Select(ReadField)])
    {
        IsSentByBrowser = one.GetProperty(ManifestNames.SentByBrowser).GetBoolean(),
        Ga4EventName = one.TryGetProperty(ManifestNames.Ga4Event, out _) ? GetText(one, ManifestNames.Ga4Event) : "",
    };

    private static ManifestField ReadField(JsonElement field) => new(
        GetText(field, ManifestNames.Key),
        GetText(field, ManifestNames.Source),
        GetText(field, ManifestNames.Personal),
        GetText(field, ManifestNames.Handling),
        field.GetProperty(ManifestNames.Required).GetBoolean())
    {
        Sensitive = field.TryGetProperty(ManifestNames.Sensitive, out _) ? GetText(field, ManifestNames.Sensitive) : null,
    };

    private static string GetText(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException();
}
