using System.Text.Json.Nodes;
using Capi.ContractDescriptions;

namespace Capi.Cli.Schemas;

/// <summary>The schemas of single values.</summary>
internal static class ValueSchema
{
    private const string Currency = "^[A-Z]{3}$";
    private const string Date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private const string Time = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([+-][0-9]{2}:[0-9]{2}|Z)$";
    private const string Guid = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    /// <summary>A type without more.</summary>
    public static JsonObject Type(string name) => new() { ["type"] = name };

    /// <summary>A text that is not empty.</summary>
    public static JsonObject Text() => new() { ["type"] = "string", ["minLength"] = 1 };

    /// <summary>Exactly this text.</summary>
    public static JsonObject Constant(string text) => new() { ["const"] = text };

    /// <summary>A list that is not empty.</summary>
    public static JsonObject Array(JsonObject item) => new() { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };

    /// <summary>An object with these properties and no others.</summary>
    public static JsonObject Object(JsonObject properties, IReadOnlyList<string> required) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(static name => JsonValue.Create(name))]),
        ["additionalProperties"] = false,
    };

    /// <summary>One value of a member.</summary>
    /// <param name="createEntry">Creates the schema of an entry.</param>
    public static JsonObject FromType(MemberType type, string key, Func<JsonObject> createEntry) => type.Name switch
    {
        MemberType.Content => createEntry(),
        "integer" or "number" or "boolean" => Type(type.Name),
        "date" => Pattern(Date),
        "time" => Pattern(Time),
        "guid" => Pattern(Guid),
        _ when key == "currency" => Pattern(Currency),
        MemberType.Enum => new JsonObject { ["enum"] = new JsonArray([.. type.Texts.Select(static text => JsonValue.Create(text))]) },
        _ => Text(),
    };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
