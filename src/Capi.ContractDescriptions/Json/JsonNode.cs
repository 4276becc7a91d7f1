namespace Capi.ContractDescriptions.Json;

/// <summary>A JSON value with its position.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Start">The position of its first character.</param>
internal sealed record JsonNode(JsonNodeKind Kind, int Start)
{
    /// <summary>The decoded text, or a number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The properties of an object, in their order.</summary>
    public IReadOnlyList<JsonProperty> Properties { get; init; } = [];

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonNode> Items { get; init; } = [];

    /// <summary>The value of a property; null if there is none.</summary>
    public JsonNode? Find(string name) => Properties.FirstOrDefault(property => property.Name == name)?.Value;
}
