using System.Text.Json;

namespace Capi.Testing;

/// <summary>Reads single values of an event's JSON.</summary>
internal static class PayloadReader
{
    /// <summary>The value of a key in a section, or null.</summary>
    public static JsonElement? Find(JsonElement payload, string section, string key) =>
        payload.TryGetProperty(section, out var values) && values.TryGetProperty(key, out var value) ? value : null;

    /// <summary>The texts of a key that has one text or a list of texts; empty if it is missing or has another type.</summary>
    public static IReadOnlyList<string> GetTexts(JsonElement payload, string section, string key) => Find(payload, section, key) switch
    {
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        _ => [],
    };

    /// <summary>A text of the event itself, or null.</summary>
    public static string? FindText(JsonElement payload, string key) =>
        payload.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
