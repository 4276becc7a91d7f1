using System.Text.Json.Serialization;

namespace Capi.Benchmarks.Serializers.SystemTextJson;

/// <summary>The <c>custom_data</c> of a purchase.</summary>
internal sealed record CustomDataDto
{
    [JsonPropertyName("order_id")]
    public required string OrderId { get; init; }

    [JsonPropertyName("value")]
    public required decimal Value { get; init; }

    [JsonPropertyName("currency")]
    public required string Currency { get; init; }

    [JsonPropertyName("content_type")]
    public required string ContentType { get; init; }

    [JsonPropertyName("contents")]
    public required ContentDto[] Contents { get; init; }
}
