using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Payloads;

/// <summary>Checks a payload without sending or storing it, as Meta's Payload Helper does. Immutable.</summary>
public sealed record PayloadReport
{
    private const int MaxJsonLength = 4 * 1024 * 1024;

    private PayloadReport(IReadOnlyList<PayloadFinding> findings, IReadOnlyList<string> lines, string? correctedExample)
    {
        Findings = findings;
        Lines = lines;
        CorrectedExample = correctedExample;
    }

    /// <summary>All problems of the first 20 events, in the order of their lines.</summary>
    public IReadOnlyList<PayloadFinding> Findings { get; }

    /// <summary>The payload as indented JSON, one entry per line, masked; empty if it can't be read.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The payload with sample values in place of what is wrong or personal; null if it can't be read or corrected.</summary>
    public string? CorrectedExample { get; }

    /// <summary>True if Meta would accept the request.</summary>
    public bool IsAccepted => Findings.All(finding => finding.Kind is not PayloadFindingKind.Refusal);

    /// <summary>Checks a payload. Never throws because of its content.</summary>
    /// <param name="utf8">A request body with <c>data</c>, an array of events, or one event; JSON in UTF-8.</param>
    /// <param name="now">The time of the request, against which event_time is checked.</param>
    public static PayloadReport Create(ReadOnlyMemory<byte> utf8, DateTimeOffset now)
    {
        using var document = StrictJson.Parse(utf8);
        if (document is null)
            return CreateUnreadable("This is not JSON. Duplicate property names, nesting deeper than 32 levels and text that is not UTF-8 are not allowed either.");
        if (Wrap(document.RootElement) is not { } envelope)
            return CreateUnreadable("The payload must be an object with an array data, an array of events, or one event.");

        using var wrapped = JsonDocument.Parse(envelope.ToJsonString());
        var text = MaskedJson.Write(wrapped.RootElement, MaxJsonLength);
        var lines = text?.Split('\n') ?? [];
        var map = text is null ? JsonLineMap.Empty : JsonLineMap.Create(text);
        var (findings, example) = PayloadCorrection.Run(envelope, now);
        return new([.. findings.Select(finding => finding with { Line = map.Find(finding.Path) }).OrderBy(finding => finding.Line ?? 0)], lines, example);
    }

    private static PayloadReport CreateUnreadable(string message) => new([new(PayloadFindingKind.Refusal, null, null, message, null)], [], null);

    // Secrets and other members of the request are left out.
    private static JsonObject? Wrap(JsonElement root) => root switch
    {
        { ValueKind: JsonValueKind.Array } => new() { ["data"] = JsonNode.Parse(root.GetRawText()) },
        { ValueKind: JsonValueKind.Object } when root.TryGetProperty("data", out var data) => new() { ["data"] = JsonNode.Parse(data.GetRawText()) },
        { ValueKind: JsonValueKind.Object } => new() { ["data"] = new JsonArray(JsonNode.Parse(root.GetRawText())) },
        _ => null,
    };
}
