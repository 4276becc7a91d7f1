using System.Text.Json.Serialization;

namespace Capi.Benchmarks.Serializers.SystemTextJson;

/// <summary>One element of <c>data[]</c>.</summary>
internal sealed record EventDto
{
    [JsonPropertyName("event_name")]
    public required string EventName { get; init; }

    [JsonPropertyName("event_time")]
    public required long EventTime { get; init; }

    [JsonPropertyName("event_id")]
    public required string EventId { get; init; }

    [JsonPropertyName("action_source")]
    public required string ActionSource { get; init; }

    [JsonPropertyName("event_source_url")]
    public string? EventSourceUrl { get; init; }

    [JsonPropertyName("referrer_url")]
    public string? ReferrerUrl { get; init; }

    [JsonPropertyName("user_data")]
    public required UserDataDto UserData { get; init; }

    [JsonPropertyName("custom_data")]
    public required CustomDataDto CustomData { get; init; }
}
