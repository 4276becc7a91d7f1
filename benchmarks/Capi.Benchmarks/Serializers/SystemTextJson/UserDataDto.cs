using System.Text.Json.Serialization;

namespace Capi.Benchmarks.Serializers.SystemTextJson;

/// <summary>The <c>user_data</c> of an event, hashed where Meta requires it.</summary>
internal sealed record UserDataDto
{
    [JsonPropertyName("em")]
    public string? Email { get; init; }

    [JsonPropertyName("ph")]
    public string? Phone { get; init; }

    [JsonPropertyName("fn")]
    public string? FirstName { get; init; }

    [JsonPropertyName("ln")]
    public string? LastName { get; init; }

    [JsonPropertyName("db")]
    public string? DateOfBirth { get; init; }

    [JsonPropertyName("ge")]
    public string? Gender { get; init; }

    [JsonPropertyName("ct")]
    public string? City { get; init; }

    [JsonPropertyName("zp")]
    public string? Zip { get; init; }

    [JsonPropertyName("country")]
    public string? Country { get; init; }

    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    [JsonPropertyName("client_ip_address")]
    public string? ClientIpAddress { get; init; }

    [JsonPropertyName("client_user_agent")]
    public string? ClientUserAgent { get; init; }

    [JsonPropertyName("fbc")]
    public string? Fbc { get; init; }

    [JsonPropertyName("fbp")]
    public string? Fbp { get; init; }
}
