using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests;

/// <summary>Changes one place of an event, so that a table of cases can name it.</summary>
internal static class EventChange
{
    /// <summary>Sets <c>user_data.em</c> to a piece of JSON; null as the piece takes the member away.</summary>
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
