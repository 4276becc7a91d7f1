using System.Text.Json.Nodes;

namespace Capi.Cli.Payloads;

/// <summary>The JSON output of <c>capi validate</c>.</summary>
internal sealed record PayloadDocument(IReadOnlyList<PayloadDocument.Payload> Payloads)
{
    internal sealed record Payload(string File, int Line, int Events, bool Accepted, IReadOnlyList<Finding> Findings, JsonNode? CorrectedExample);

    internal sealed record Finding(string Severity, string Rule, string Parameter, string Message, int Line, int Column, int? Code, int? Subcode, int? EventIndex);
}
