using System.Text.Json;

namespace Capi.Delivery.Responses;

/// <summary>Reads from Meta's usage headers how long a rate limit lasts: https://developers.facebook.com/docs/graph-api/overview/rate-limiting</summary>
internal static class UsageHeaders
{
    /// <summary>JSON by business ID: a list of limits with <c>estimated_time_to_regain_access</c> in minutes.</summary>
    public const string BusinessUseCase = "X-Business-Use-Case-Usage";

    /// <summary>JSON with <c>reset_time_duration</c> in seconds.</summary>
    public const string AdAccount = "X-Ad-Account-Usage";

    /// <summary>The longest delay that is respected. Meta's limits are counted by the hour, the longest known by the day.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);

    private const int MaxHeaderLength = 16 * 1024;

    /// <summary>Returns the longest time until access is regained that the header names; null when it names none.</summary>
    /// <param name="header">The text of the header <see cref="BusinessUseCase"/> or <see cref="AdAccount"/>.</param>
    public static TimeSpan? GetDelay(string? header)
    {
        if (header is null or { Length: > MaxHeaderLength })
            return null;
        try
        {
            using var document = JsonDocument.Parse(header);
            var seconds = FindSeconds(document.RootElement);
            return seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, MaxDelay.TotalSeconds)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static double FindSeconds(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(FindSeconds).DefaultIfEmpty().Max(),
        JsonValueKind.Object => element.EnumerateObject().Select(FindSeconds).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static double FindSeconds(JsonProperty property) => property switch
    {
        _ when property.NameEquals("estimated_time_to_regain_access"u8) => ReadNumber(property.Value) * 60,
        _ when property.NameEquals("reset_time_duration"u8) => ReadNumber(property.Value),
        _ => FindSeconds(property.Value),
    };

    private static double ReadNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : 0;
}
