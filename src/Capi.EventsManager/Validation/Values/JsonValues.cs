using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Reads JSON members; absent and empty ones are returned as kind Undefined.</summary>
internal static class JsonValues
{
    public static JsonElement GetMember(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && !IsEmpty(value) ? value : default;

    /// <summary>Returns a member if it is a non-blank string, otherwise null.</summary>
    public static string? GetString(JsonElement json, string name) => GetMember(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Returns a member if it is a non-blank string or a number, otherwise null.</summary>
    public static string? GetScalar(JsonElement json, string name) => GetMember(json, name) is var value && JsonTypes.IsScalar(value) ? GetText(value) : null;

    public static IEnumerable<(string Key, JsonElement Value)> GetMembers(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
            yield break;

        foreach (var member in json.EnumerateObject())
        {
            if (!IsEmpty(member.Value))
                yield return (member.Name, member.Value);
        }
    }

    /// <summary>Returns a string's value, and anything else as JSON.</summary>
    public static string GetText(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>True for null, blank strings and empty arrays.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
