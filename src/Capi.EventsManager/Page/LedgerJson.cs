using Capi.EventsManager.Reading;

namespace Capi.EventsManager.Page;

/// <summary>The response of <c>/api/events</c>. Names and IDs are masked as on the page; request bodies are left out.</summary>
internal sealed record LedgerJson(IReadOnlyList<LedgerJson.EventJson> Events, IReadOnlyList<LedgerJson.RequestJson> Requests)
{
    internal sealed record EventJson(
        string Dataset,
        string EventName,
        string? EventId,
        DateTimeOffset FirstReceived,
        int SourceCount,
        EventSource Kept,
        EventCopy? Server,
        EventCopy? Browser)
    {
        public static EventJson Of(ReceivedEvent received) => new(
            received.Dataset,
            Masking.Text(received.EventName),
            received.EventId is { } id ? Masking.Text(id) : null,
            received.FirstReceived,
            received.SourceCount,
            received.Kept,
            received.Server,
            received.Browser);
    }

    internal sealed record RequestJson(
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
        IReadOnlyList<string> Warnings)
    {
        public static RequestJson Of(ReceivedRequest request) => new(
            request.Source,
            request.ReceivedAt,
            request.Dataset,
            request.StatusCode,
            request.IsAccepted,
            request.EventsReceived,
            request.ErrorCode,
            request.ErrorSubcode,
            request.Field,
            request.Refusal,
            request.Warnings);
    }
}
