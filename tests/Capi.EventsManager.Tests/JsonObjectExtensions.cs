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

    /// <summary>Sets a member of a section whose name can be any text.</summary>
    public static JsonObject WithMember(this JsonObject json, string section, string name, string value)
    {
        json[section]![name] = JsonNode.Parse(value);
        return json;
    }
}
