using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Pixel;

/// <summary>The browser's half of an event.</summary>
/// <param name="Name">The event name.</param>
/// <param name="Id">The event ID that the server sends, too.</param>
/// <param name="CustomData">The custom data; an undefined element without any.</param>
internal sealed record PixelEvent(string Name, string Id, JsonElement CustomData)
{
    /// <summary>Reads the event; null without consent and if the server's half would be invalid.</summary>
    public static PixelEvent? Read(HttpContext http, IMetaPixelEvent metaEvent)
    {
        var output = new ArrayBufferWriter<byte>();
        var now = RequestService.Get<TimeProvider>(http).GetUtcNow();
        if (!metaEvent.WritePixelEvent(http.GetMetaContext(), now, output).IsAccepted)
            return null;

        using var json = JsonDocument.Parse(output.WrittenMemory);
        var root = json.RootElement;
        var customData = root.TryGetProperty("custom_data"u8, out var data) ? data.Clone() : default;
        return new PixelEvent(root.GetProperty("event_name"u8).GetString()!, root.GetProperty("event_id"u8).GetString()!, customData);
    }

    /// <summary>The call of <c>fbq</c>.</summary>
    /// <param name="dataset">The only dataset to send to; null for all of the page.</param>
    public string ToScript(string? dataset)
    {
        var command = (dataset is null ? "track" : "trackSingle") + (MetaPixelSerializer.IsStandardEvent(Name) ? "" : "Custom");
        var target = dataset is null ? "" : ScriptText.Quote(dataset) + ",";
        var data = CustomData.ValueKind == JsonValueKind.Object ? ScriptText.Escape(CustomData.GetRawText()) : "{}";
        return $"window.fbq&&fbq('{command}',{target}{ScriptText.Quote(Name)},{data},{{eventID:{ScriptText.Quote(Id)}}});";
    }
}
