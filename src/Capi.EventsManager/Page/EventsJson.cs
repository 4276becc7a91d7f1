using System.Text.Json;

namespace Capi.EventsManager.Page;

/// <summary>Renders events and requests as JSON, masked as on the page.</summary>
internal static class EventsJson
{
    public static string Render(IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedRequest> requests, long? next = null) =>
        JsonSerializer.Serialize(
            new EventsDocument([.. events.Select(EventsDocument.EventJson.FromEvent)], [.. requests.Select(EventsDocument.RequestJson.FromRequest)], next),
            EventsDocumentContext.Default.EventsDocument);
}
