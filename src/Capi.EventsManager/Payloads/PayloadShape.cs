using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Values;
using Capi.EventsManager.Validation.Warnings;

namespace Capi.EventsManager.Payloads;

/// <summary>A payload as a request, whatever was given: a request, an array of events, or one event.</summary>
internal sealed class PayloadShape
{
    private readonly JsonElement _root;
    private readonly JsonPositions _positions;
    private readonly int _skippedSegments;
    private readonly IReadOnlyList<EventWarning> _warnings;

    public PayloadShape(JsonElement root, JsonPositions positions, IReadOnlyList<EventWarning> warnings)
    {
        _root = root;
        _positions = positions;
        var isEvent = root.ValueKind is JsonValueKind.Object && !root.TryGetProperty("data", out _) && (root.TryGetProperty("event_name", out _) || root.TryGetProperty("user_data", out _));
        _skippedSegments = isEvent ? 2 : root.ValueKind is JsonValueKind.Array ? 1 : 0;
        (Data, var dataWarnings) = isEvent ? (Wrap(root), [])
            : root.ValueKind is JsonValueKind.Array ? (root, [])
            : RequestJson.ReadData(JsonValues.GetMember(root, "data"));
        _warnings = [.. warnings, .. dataWarnings];
    }

    /// <summary>The events, or anything else if the payload has none.</summary>
    public JsonElement Data { get; }

    /// <summary>Returns the warnings about the form of the payload and about parameters beside <c>data</c>.</summary>
    public IEnumerable<PayloadFinding> GetEnvelopeWarnings() => _warnings
        .Concat(_skippedSegments == 0 ? EnvelopeWarnings.GetWarnings(_root) : [])
        .Select(warning => Create(PayloadSeverity.Warning, warning.Field.Text, warning.Field.Segments, "advice", warning.Message, null));

    public PayloadFinding Create(GraphError error, int? eventIndex) =>
        Create(PayloadSeverity.Error, error.Field, GetRule(error.Title), error.Reason, eventIndex) with { Code = error.Code, Subcode = error.Subcode };

    public PayloadFinding Create(EventWarning warning, int? eventIndex) =>
        Create(PayloadSeverity.Warning, warning.Field, "advice", warning.Message, eventIndex);

    private PayloadFinding Create(PayloadSeverity severity, FieldPath? field, string rule, string message, int? eventIndex) =>
        Create(severity, Shorten(field?.Text ?? ""), field?.Segments.Skip(_skippedSegments).ToArray() ?? [], rule, Shorten(message), eventIndex);

    private PayloadFinding Create(PayloadSeverity severity, string parameter, IReadOnlyList<string> segments, string rule, string message, int? eventIndex)
    {
        var (line, column) = _positions.Find(segments);
        return new()
        {
            Severity = severity,
            Rule = rule,
            Parameter = parameter,
            Message = message,
            Line = line,
            Column = column,
            EventIndex = eventIndex,
        };
    }

    // The paths of one event need no data[0], and those of an array no data.
    private string Shorten(string text) => _skippedSegments switch
    {
        2 => text.Replace("data[0].", "", StringComparison.Ordinal).Replace("data[0]", "the event", StringComparison.Ordinal),
        1 => text.Replace("data[", "[", StringComparison.Ordinal),
        _ => text,
    };

    private static string GetRule(string title) =>
        string.Concat(title.Where(character => char.IsAsciiLetterOrDigit(character) || character == ' ')).Replace(' ', '-').ToLowerInvariant();

    private static JsonElement Wrap(JsonElement root)
    {
        using var document = JsonDocument.Parse($"[{root.GetRawText()}]");
        return document.RootElement.Clone();
    }
}
