using System.Text.Json;

namespace Capi.Cli.Reporting;

/// <summary>Writes findings as one JSON object.</summary>
internal static class FindingJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static void Write(IEnumerable<ReportFinding> findings, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("findings");
            foreach (var finding in findings)
            {
                writer.WriteStartObject();
                writer.WriteString("rule", finding.Rule);
                writer.WriteString("severity", ReportLevelNames.Get(finding.Level));
                writer.WriteString("message", finding.Message);
                if (finding.File is not null)
                {
                    writer.WriteString("file", finding.File);
                    writer.WriteNumber("line", finding.Line);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }
}
