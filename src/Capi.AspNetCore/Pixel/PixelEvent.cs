using System.Buffers;
using System.Text.Json;

namespace Capi.AspNetCore.Pixel;

/// <summary>The browser's half of an event.</summary>
/// <param name="Name">The event name.</param>
/// <param name="Id">The event ID that the server sends, too.</param>
/// <param name="CustomData">The custom data; an undefined element without any.</param>
internal sealed record PixelEvent(string Name, string Id, JsonElement CustomData)
{
    /// <summary>Reads the event; null without consent and if the server's half would be invalid.</summary>
    public static PixelEvent? Read(IMetaPixelEvent metaEvent, in MetaEventContext context, DateTimeOffset now)
    {
        var output = new ArrayBufferWriter<byte>();
        if (!metaEvent.WritePixelEvent(context, now, output).IsAccepted)
            return null;

        using var json = JsonDocument.Parse(output.WrittenMemory);
        var root = json.RootElement;
        var customData = root.TryGetProperty("custom_data"u8, out var data) ? data.Clone() : default;
        return new PixelEvent(root.GetProperty("event_name"u8).GetString()!, root.GetProperty("event_id"u8).GetString()!, customData);
    }

    /// <summary>The call of <c>fbq</c>.</summary>
    /// <param name="dataset">The only dataset to send to; null for all of the page.</param>
    public string ToScript(string? dataset) => $"window.fbq&&fbq({ToArguments(dataset)});";

    /// <summary>The arguments of <c>fbq</c>: valid as JavaScript and, in brackets, as JSON.</summary>
    /// <param name="dataset">The only dataset to send to; null for all of the page.</param>
    public string ToArguments(string? dataset)
    {
        var command = (dataset is null ? "track" : "trackSingle") + (MetaPixelSerializer.IsStandardEvent(Name) ? "" : "Custom");
        var target = dataset is null ? "" : ScriptText.Quote(dataset) + ",";
        var data = CustomData.ValueKind == JsonValueKind.Object ? ScriptText.Escape(CustomData.GetRawText()) : "{}";
        return $$"""{{ScriptText.Quote(command)}},{{target}}{{ScriptText.Quote(Name)}},{{data}},{"eventID":{{ScriptText.Quote(Id)}}}""";
    }
}
