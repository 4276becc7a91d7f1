using System.Globalization;
using System.Text;

namespace Capi.Cli.Manifests;

/// <summary>Writes the manifest for people, as Markdown.</summary>
internal static class ManifestPageWriter
{
    private const string Introduction =
        """
        # Personal data sent to Meta

        Written by Capi.Toolkit from the event contracts. Do not edit: the next build writes it again.

        - **Recipient:** {0}.
        - **Personal:** an *identifier* identifies a person or device, also as a hash; a *reference* leads to a person together with your own records. *no* means that the value by itself
          identifies nobody; as part of an event with identifiers it is personal data, too.
        - **Handling:** *hashed* values are normalized and sent as SHA-256; *clear* and *data* are sent as they are. Meta can recognize the hash of an identifier that it knows.
        - A field that is not *required* is sent if there is a value. Fields of `MetaEventContext` are captured from the visitor's request, if the application passes one.
        """;

    public static string Write(Manifest manifest)
    {
        var text = new StringBuilder(Introduction.Replace("{0}", Manifest.Destination, StringComparison.Ordinal).ReplaceLineEndings("\n")).Append('\n');
        foreach (var (name, assembly) in manifest.Assemblies)
            Write(name, assembly, text);
        if (manifest.Assemblies.Count == 0)
            text.Append("\nNo project has event contracts.\n");
        return text.ToString();
    }

    private static void Write(string name, ManifestAssembly assembly, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownText.Escape(name)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"- **Purpose:** {MarkdownText.Escape(assembly.Purpose)}\n")
            .Append(CultureInfo.InvariantCulture, $"- **Kept by us:** {StoreNames.DescribeRetention(assembly.Store)}\n");
        foreach (var one in assembly.Events)
            Write(one, text);
    }

    private static void Write(ManifestEvent one, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {MarkdownText.Escape(one.EventName)} ({MarkdownText.Escape(one.Contract)})\n\n")
            .Append(CultureInfo.InvariantCulture, $"- **Action source:** {MarkdownText.Escape(one.ActionSource)}\n")
            .Append(CultureInfo.InvariantCulture, $"- **Consent:** {MarkdownText.Escape(one.Consent)}; without it the event is not sent\n")
            .Append(CultureInfo.InvariantCulture, $"- **Sent by:** the server{(one.IsSentByBrowser ? ", and, where the application renders it, the visitor's browser; that event has no `user_data`" : "")}\n");
        if (one.Ga4EventName.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"- **Created from:** the GA4 event {MarkdownText.Escape(one.Ga4EventName)}, if the gateway is used\n");
        foreach (var category in one.Fields.Select(static field => field.Sensitive).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"- **Sensitive:** a name indicates {MarkdownText.Escape(category)}, which Meta's terms prohibit and GDPR, article 9, may protect\n");

        text.Append("\n| Field | Source | Personal | Handling | Required |\n|---|---|---|---|---|\n");
        foreach (var field in one.Fields)
        {
            var sensitive = field.Sensitive is null ? "" : $" (sensitive: {MarkdownText.Escape(field.Sensitive)})";
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Escape(field.Key)} | {MarkdownText.Escape(field.Source)} | {MarkdownText.Escape(field.Personal)}{sensitive} | {MarkdownText.Escape(field.Handling)} | {(field.IsRequired ? "yes" : "no")} |\n");
        }
    }
}
