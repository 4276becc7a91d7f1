using System.Text.Json.Serialization;

namespace Capi.Benchmarks.Serializers.SystemTextJson;

/// <summary>One entry of <c>contents</c>.</summary>
internal sealed record ContentDto
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("quantity")]
    public required int Quantity { get; init; }

    [JsonPropertyName("item_price")]
    public required decimal ItemPrice { get; init; }
}
