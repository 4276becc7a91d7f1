using System.Text.Json;

namespace Capi.Delivery.Responses;

/// <summary>Reads from Meta's usage headers how much of a rate limit is used, and how long one lasts that is reached: https://developers.facebook.com/docs/graph-api/overview/rate-limiting</summary>
internal static class UsageHeaders
{
    /// <summary>JSON by business ID: a list of limits with <c>estimated_time_to_regain_access</c> in minutes.</summary>
    public const string BusinessUseCase = "X-Business-Use-Case-Usage";

    /// <summary>JSON with the percentages of the app's limits.</summary>
    public const string App = "X-App-Usage";

    /// <summary>JSON with <c>acc_id_util_pct</c> in percent and <c>reset_time_duration</c> in seconds.</summary>
    public const string AdAccount = "X-Ad-Account-Usage";

    /// <summary>The longest delay that is respected. Meta's limits are counted by the hour, the longest known by the day.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);

    private static readonly string[] Percentages = ["call_count", "total_cputime", "total_time", "acc_id_util_pct"];

    private const int MaxHeaderLength = 16 * 1024;

    /// <summary>Returns the longest time until access is regained that the header names; null when it names none.</summary>
    /// <param name="header">The text of the header <see cref="BusinessUseCase"/> or <see cref="AdAccount"/>.</param>
    public static TimeSpan? GetDelay(string? header)
    {
        var seconds = FindLargest(header, static property => property switch
        {
            _ when property.NameEquals("estimated_time_to_regain_access"u8) => ReadNumber(property.Value) * 60,
            _ when property.NameEquals("reset_time_duration"u8) => ReadNumber(property.Value),
            _ => null,
        });
        return seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds.Value, MaxDelay.TotalSeconds)) : null;
    }

    /// <summary>Returns the largest share of a limit that the header names, in percent; null when it names none.</summary>
    /// <param name="header">The text of the header <see cref="BusinessUseCase"/>, <see cref="App"/> or <see cref="AdAccount"/>.</param>
    public static double? GetPercent(string? header) => FindLargest(header, static property =>
        Percentages.Any(name => property.NameEquals(name)) ? ReadNumber(property.Value) : null);

    private static double? FindLargest(string? header, Func<JsonProperty, double?> read)
    {
        if (header is null or { Length: > MaxHeaderLength })
            return null;
        try
        {
            using var document = JsonDocument.Parse(header);
            return FindLargest(document.RootElement, read);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static double? FindLargest(JsonElement element, Func<JsonProperty, double?> read) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Max(child => FindLargest(child, read)),
        JsonValueKind.Object => element.EnumerateObject().Max(property => read(property) ?? FindLargest(property.Value, read)),
        _ => null,
    };

    private static double ReadNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : 0;
}
