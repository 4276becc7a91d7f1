using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Capi.Delivery.Responses;

/// <summary>Reads from Meta's usage headers how much of a rate limit is used, and how long one lasts that is reached: https://developers.facebook.com/docs/graph-api/overview/rate-limiting</summary>
internal static class UsageHeaders
{
    /// <summary>JSON by business ID: a list of limits with <c>estimated_time_to_regain_access</c> in minutes.</summary>
    private const string BusinessUseCase = "X-Business-Use-Case-Usage";

    /// <summary>JSON with the percentages of the app's limits.</summary>
    private const string App = "X-App-Usage";

    /// <summary>JSON with <c>acc_id_util_pct</c> in percent and <c>reset_time_duration</c> in seconds.</summary>
    private const string AdAccount = "X-Ad-Account-Usage";

    private const int MaxHeaderLength = 16 * 1024;

    /// <summary>The longest delay that is respected. Meta's limits are counted by the hour, the longest known by the day.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);

    private static readonly string[] Percentages = ["call_count", "total_cputime", "total_time", "acc_id_util_pct"];

    /// <summary>Reads all usage headers of a response. A header that can't be read says nothing.</summary>
    public static UsageLimits Read(HttpResponseHeaders headers)
    {
        var (business, account, app) = (Read(headers, BusinessUseCase), Read(headers, AdAccount), Read(headers, App));
        return new(business.Delay ?? account.Delay, Max(Max(business.Percent, account.Percent), app.Percent));
    }

    /// <summary>Reads the text of a header: the longest time until access is regained, and the largest share of a limit that is used.</summary>
    public static UsageLimits Read(string? header)
    {
        if (header is null or { Length: > MaxHeaderLength })
            return default;
        try
        {
            using var document = JsonDocument.Parse(header);
            var (seconds, percent) = (0.0, (double?)null);
            Read(document.RootElement, ref seconds, ref percent);
            return new(seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, MaxDelay.TotalSeconds)) : null, percent);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // A proxy may have repeated the header.
    private static UsageLimits Read(HttpResponseHeaders headers, string name)
    {
        var all = default(UsageLimits);
        if (!headers.NonValidated.TryGetValues(name, out var values))
            return all;
        foreach (var value in values)
        {
            var next = Read(value);
            all = new(next.Delay > all.Delay || all.Delay is null ? next.Delay : all.Delay, Max(all.Percent, next.Percent));
        }

        return all;
    }

    private static void Read(JsonElement element, ref double seconds, ref double? percent)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in element.EnumerateArray())
                Read(child, ref seconds, ref percent);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                Read(property, ref seconds, ref percent);
        }
    }

    private static void Read(JsonProperty property, ref double seconds, ref double? percent)
    {
        if (property.NameEquals("estimated_time_to_regain_access"u8))
            seconds = Math.Max(seconds, ReadNumber(property.Value) * 60);
        else if (property.NameEquals("reset_time_duration"u8))
            seconds = Math.Max(seconds, ReadNumber(property.Value));
        else if (Percentages.Any(name => property.NameEquals(name)))
            percent = Max(percent, ReadNumber(property.Value));
        else
            Read(property.Value, ref seconds, ref percent);
    }

    private static double? Max(double? first, double? second) => first is null || second > first ? second : first;

    // Some intermediaries turn numbers into text.
    private static double ReadNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) => number,
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) => number,
        _ => 0,
    };
}
