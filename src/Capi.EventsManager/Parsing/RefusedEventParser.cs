using System.Globalization;
using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Parsing;

/// <summary>Converts the events of a rejected request, so that the pages can show them with the reason. Raw personal data is masked.</summary>
internal static class RefusedEventParser
{
    private const int MaxEvents = 20;

    /// <summary>Returns the first events of a rejected request and the one with the error; one event without content if none can be read.</summary>
    /// <param name="dataset">The dataset (Pixel) ID, or null if the request has no valid one.</param>
    /// <param name="data">The member <c>data</c>, of kind Undefined if the body can't be read.</param>
    /// <param name="error">The error.</param>
    /// <param name="receivedAt">When the request was received.</param>
    public static IEnumerable<ReceivedEvent> Parse(string? dataset, JsonElement data, GraphError error, DateTimeOffset receivedAt)
    {
        var batchSize = data.ValueKind is JsonValueKind.Array ? data.GetArrayLength() : 0;
        if (batchSize == 0)
            return [CreateEmpty(dataset, EventSource.Server, receivedAt, CreateRefusal(error, error.Field?.Text, batchSize: 0))];
        var cause = GetEventIndex(error.Field);
        var indexes = Enumerable.Range(0, Math.Min(batchSize, MaxEvents));
        return (cause >= MaxEvents ? indexes.Append(cause) : indexes)
            .Where(index => index < batchSize)
            .Select(index => Parse(dataset, new EventView(data[index], EventBatch.GetPath(index), receivedAt), error, batchSize, isCause: cause < 0 || cause == index));
    }

    /// <summary>Returns a refused event of which nothing is known but the reason.</summary>
    public static ReceivedEvent CreateEmpty(string? dataset, EventSource source, DateTimeOffset receivedAt, EventRefusal refusal)
    {
        var copy = new EventCopy { Source = source, ReceivedAt = receivedAt, ActionSource = "", Parameters = [], Identifiers = [] };
        return new()
        {
            Dataset = dataset ?? "",
            EventName = "",
            FirstReceived = receivedAt,
            KeptSource = source,
            Refusal = refusal,
            Server = source is EventSource.Server ? copy : null,
            Browser = source is EventSource.Browser ? copy : null,
        };
    }

    private static ReceivedEvent Parse(string? dataset, EventView view, GraphError error, int batchSize, bool isCause) => new()
    {
        Dataset = dataset ?? "",
        EventName = view.EventName ?? "",
        EventId = view.EventId,
        FirstReceived = view.ReceivedAt,
        KeptSource = EventSource.Server,
        Server = ServerEventParser.ParseCopy(view),
        Refusal = CreateRefusal(error, isCause && GetEventIndex(error.Field) >= 0 ? ServerEventParser.MakeRelative(error.Field!.Text, view) : null, batchSize) with
        {
            Reason = isCause ? ServerEventParser.MakeRelative(error.Reason, view) : error.Reason,
            IsCause = isCause,
        },
    };

    private static EventRefusal CreateRefusal(GraphError error, string? field, int batchSize) => new()
    {
        Title = error.Title,
        Reason = error.Reason,
        Field = field,
        StatusCode = error.StatusCode,
        ErrorCode = error.RawBody is null ? error.Code : null,
        ErrorSubcode = error.Subcode,
        BatchSize = batchSize,
    };

    private static int GetEventIndex(FieldPath? field) =>
        field is { Segments: ["data", var index, ..] } && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
