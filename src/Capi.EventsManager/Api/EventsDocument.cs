using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Api;

/// <summary>The response of <c>/api/events</c>. Names and IDs are masked as on the page; request bodies are left out.</summary>
internal sealed record EventsDocument(IReadOnlyList<EventsDocument.EventJson> Events, IReadOnlyList<EventsDocument.RequestJson> Requests, long? Next = null)
{
    public static EventsDocument Create(IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedRequest> requests, long? next = null) =>
        new([.. events.Select(EventJson.FromEvent)], [.. requests.Select(RequestJson.FromRequest)], next);

    internal sealed record EventJson(
        string? Run,
        string Dataset,
        string EventName,
        string? EventId,
        DateTimeOffset FirstReceived,
        int SourceCount,
        EventSource Kept,
        EventCopy? Server,
        EventCopy? Browser,
        long Number,
        EventRefusal? Refusal)
    {
        public static EventJson FromEvent(ReceivedEvent received) => new(
            received.Run,
            received.Dataset,
            Masking.MaskText(received.EventName),
            Masking.MaskText(received.EventId),
            received.FirstReceived,
            received.SourceCount,
            received.KeptSource,
            received.Server,
            received.Browser,
            received.Number,
            received.Refusal);
    }

    internal sealed record RequestJson(
        long Number,
        string? Run,
        EventSource Source,
        DateTimeOffset ReceivedAt,
        string? Dataset,
        int StatusCode,
        bool IsAccepted,
        int EventsReceived,
        int? ErrorCode,
        int? ErrorSubcode,
        string? Field,
        string? Refusal,
        bool IsTest,
        IReadOnlyList<long> EventNumbers,
        IReadOnlyList<string> Warnings)
    {
        public static RequestJson FromRequest(ReceivedRequest request) => new(
            request.Number,
            request.Run,
            request.Source,
            request.ReceivedAt,
            request.Dataset,
            request.StatusCode,
            request.IsAccepted,
            request.EventsReceived,
            request.ErrorCode,
            request.ErrorSubcode,
            request.Field,
            request.RejectionReason,
            request.IsTest,
            request.EventNumbers,
            request.Warnings);
    }
}
