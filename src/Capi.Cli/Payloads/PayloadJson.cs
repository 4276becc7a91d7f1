using System.Text.Json;
using System.Text.Json.Serialization;
using Capi.EventsManager;

namespace Capi.Cli.Payloads;

/// <summary>Writes the findings of payloads as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(PayloadDocument))]
internal sealed partial class PayloadJson : JsonSerializerContext
{
    public static void Write(IReadOnlyList<PayloadResult> results, Stream output)
    {
        JsonSerializer.Serialize(output, new PayloadDocument([.. results.Select(CreatePayload)]), Default.PayloadDocument);
        output.Write("\n"u8);
        output.Flush();
    }

    private static PayloadDocument.Payload CreatePayload(PayloadResult result) => new(
        result.File,
        result.LineOffset + 1,
        result.Report.EventCount,
        result.Report.IsAccepted,
        [.. result.Report.Findings.Select(finding => CreateFinding(result, finding))],
        result.Report.CorrectedExample is { } example ? System.Text.Json.Nodes.JsonNode.Parse(example) : null);

    private static PayloadDocument.Finding CreateFinding(PayloadResult result, PayloadFinding finding) => new(
        finding.Severity is PayloadSeverity.Error ? "error" : "warning",
        finding.Rule,
        finding.Parameter,
        finding.Message,
        finding.Line + result.LineOffset,
        finding.Column,
        finding.Code,
        finding.Subcode,
        finding.EventIndex);
}
