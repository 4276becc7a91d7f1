using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Hosting;
using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Payloads;

/// <summary>Corrects a payload step by step. Meta names only the first error of a request; the next one shows after its correction.</summary>
internal static class PayloadCorrection
{
    private const int MaxEvents = 20;
    private const int MaxSteps = 60;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns all findings and the corrected payload, which is null if a correction is not known.</summary>
    /// <param name="envelope">An object with <c>data</c>. It is changed.</param>
    /// <param name="now">The time of the request.</param>
    public static (List<PayloadFinding> Findings, string? Example) Run(JsonObject envelope, DateTimeOffset now)
    {
        if (envelope["data"] is not JsonArray { Count: > 0 and <= RequestLimits.MaxEventsPerCall } events)
            return ([new(PayloadFindingKind.Refusal, "data", null, "data must be an array of 1 to 1,000 events.", null)], null);

        var findings = new List<PayloadFinding>();
        var isCorrected = true;
        for (var index = 0; index < Math.Min(events.Count, MaxEvents); index++)
        {
            CorrectEvent(events, index, now, findings, ref isCorrected);
            if (!isCorrected)
                continue;
            ExampleValues.ReplacePersonalValues(events[index]);
            isCorrected = GetError(events, index, now) is null;
        }
        while (events.Count > MaxEvents)
            events.RemoveAt(events.Count - 1);
        return (findings, isCorrected ? envelope.ToJsonString(Indented) : null);
    }

    private static void CorrectEvent(JsonArray events, int index, DateTimeOffset now, List<PayloadFinding> findings, ref bool isCorrected)
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step < MaxSteps; step++)
        {
            if (GetProblem(events, index, now, tried) is not { } problem)
                return;
            var (finding, field) = problem;
            if (!findings.Contains(finding))
                findings.Add(finding);
            // A value that is still wrong with the sample is removed; then nothing more is known.
            var attempt = $"{finding.Path} {finding.Message}";
            var isKnown = tried.Add(attempt) ? ExampleValues.Set(events, field, now) : tried.Add(attempt + " removed") && ExampleValues.Remove(events, field);
            if (isKnown || finding.Kind is PayloadFindingKind.Warning)
                continue;
            isCorrected = false;
            return;
        }
        isCorrected = false;
    }

    // Errors first, because the warnings assume a valid event.
    private static (PayloadFinding Finding, FieldPath? Field)? GetProblem(JsonArray events, int index, DateTimeOffset now, HashSet<string> tried)
    {
        if (GetError(events, index, now) is { } error)
            return (new(PayloadFindingKind.Refusal, error.Field?.Text, null, error.Reason, error.Subcode), error.Field);
        using var document = Parse(events, index);
        return EventWarnings.GetWarnings(CreateView(document, index, now))
            .Where(warning => !tried.Contains($"{warning.Field.Text} {warning.Message} removed"))
            .Select(warning => ((PayloadFinding, FieldPath?)?)(new PayloadFinding(PayloadFindingKind.Warning, warning.Field.Text, null, warning.Message, null), warning.Field))
            .FirstOrDefault();
    }

    private static GraphError? GetError(JsonArray events, int index, DateTimeOffset now)
    {
        using var document = Parse(events, index);
        return EventValidators.Validate(CreateView(document, index, now));
    }

    private static EventView CreateView(JsonDocument document, int index, DateTimeOffset now) =>
        new(document.RootElement, FieldPath.FromName("data").AppendIndex(index), now);

    private static JsonDocument Parse(JsonArray events, int index) => JsonDocument.Parse(events[index]?.ToJsonString() ?? "null");
}
