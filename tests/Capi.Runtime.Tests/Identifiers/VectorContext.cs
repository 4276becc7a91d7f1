using System.Text.Json.Serialization;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>The HTTP request of a vector.</summary>
public sealed record VectorContext
{
    public string? Host { get; init; }

    [JsonPropertyName("cookie_domains")]
    public IReadOnlyList<string>? CookieDomains { get; init; }

    public string? Fbclid { get; init; }

    [JsonPropertyName("now_ms")]
    public long NowMilliseconds { get; init; }

    [JsonPropertyName("cookie_fbi")]
    public string? CookieFbi { get; init; }

    [JsonPropertyName("remote_address")]
    public string? RemoteAddress { get; init; }
}
