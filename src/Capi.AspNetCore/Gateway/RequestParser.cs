using System.Text.Json;

namespace Capi.AspNetCore.Gateway;

/// <summary>Splits the body of a request into events: one object, an array of them, or an object with <c>events</c>.</summary>
internal static class RequestParser
{
    private const int MaxDepth = 16;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Parses the JSON; the document must be disposed after the events are read.</summary>
    /// <returns>Null if it is malformed.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The events; null if there are none, too many, or one without a name.</summary>
    public static List<EventScope>? GetEvents(JsonElement root, int maxEvents)
    {
        var list = root.ValueKind == JsonValueKind.Array ? root : JsonValues.Get(root, "events");
        if (list.ValueKind != JsonValueKind.Array)
            return IsEvent(root) ? [new EventScope(root, default)] : null;

        var count = list.GetArrayLength();
        if (count == 0 || count > maxEvents)
            return null;

        var shared = root.ValueKind == JsonValueKind.Object ? root : default;
        var events = new List<EventScope>(count);
        foreach (var element in list.EnumerateArray())
        {
            if (!IsEvent(element))
                return null;
            events.Add(new EventScope(element, shared));
        }

        return events;
    }

    private static bool IsEvent(JsonElement element) => element.ValueKind == JsonValueKind.Object && !string.IsNullOrWhiteSpace(new EventScope(element, default).Name);
}
