using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Capi.Cli.Manifests;

/// <summary>Writes the manifest for programs.</summary>
internal static class ManifestJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Manifest manifest)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber(ManifestNames.Version, ManifestNames.CurrentVersion);
            writer.WriteString(ManifestNames.Destination, Manifest.Destination);
            writer.WriteStartObject(ManifestNames.Assemblies);
            foreach (var (name, assembly) in manifest.Assemblies)
            {
                writer.WriteStartObject(name);
                Write(assembly, writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }

    private static void Write(ManifestAssembly assembly, Utf8JsonWriter writer)
    {
        writer.WriteString(ManifestNames.Purpose, assembly.Purpose);
        writer.WriteString(ManifestNames.Store, assembly.Store);
        writer.WriteString(ManifestNames.Retention, StoreNames.DescribeRetention(assembly.Store));
        writer.WriteStartArray(ManifestNames.Events);
        foreach (var one in assembly.Events)
        {
            writer.WriteStartObject();
            writer.WriteString(ManifestNames.Contract, one.Contract);
            writer.WriteString(ManifestNames.EventName, one.EventName);
            writer.WriteString(ManifestNames.ActionSource, one.ActionSource);
            if (one.Ga4EventName.Length > 0)
                writer.WriteString(ManifestNames.Ga4Event, one.Ga4EventName);
            writer.WriteBoolean(ManifestNames.SentByBrowser, one.IsSentByBrowser);
            writer.WriteString(ManifestNames.Consent, one.Consent);
            writer.WriteStartArray(ManifestNames.Fields);
            foreach (var field in one.Fields)
                Write(field, writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(ManifestField field, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(ManifestNames.Key, field.Key);
        writer.WriteString(ManifestNames.Source, field.Source);
        writer.WriteString(ManifestNames.Personal, field.Personal);
        writer.WriteString(ManifestNames.Handling, field.Handling);
        writer.WriteBoolean(ManifestNames.Required, field.IsRequired);
        if (field.Sensitive is not null)
            writer.WriteString(ManifestNames.Sensitive, field.Sensitive);
        writer.WriteEndObject();
    }
}
