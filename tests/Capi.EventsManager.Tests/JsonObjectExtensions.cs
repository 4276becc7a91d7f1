using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests;

/// <summary>Sets a member of an event by path, for tables of test cases.</summary>
internal static class JsonObjectExtensions
{
    /// <summary>Sets a member such as <c>user_data.em</c> to a JSON value; null removes it.</summary>
    public static JsonObject With(this JsonObject json, string path, string? value)
    {
        var parts = path.Split('.');
        var target = parts[..^1].Aggregate(json, (current, part) => current[part]!.AsObject());
        if (value is null)
            target.Remove(parts[^1]);
        else
            target[parts[^1]] = JsonNode.Parse(value);

        return json;
    }
}
