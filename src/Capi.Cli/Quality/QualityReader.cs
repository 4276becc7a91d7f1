using System.Text.Json;
using Capi.Cli.Graph;

namespace Capi.Cli.Quality;

/// <summary>Reads the Dataset Quality API.</summary>
internal static class QualityReader
{
    private const int InvalidParameter = 100;

    private const decimal MaxScore = 10;

    private const string AllFields =
        "web{event_name,event_match_quality{composite_score,match_key_feedback{identifier,coverage{percentage}}},event_coverage{percentage,goal_percentage},"
        + "dedupe_key_feedback{dedupe_key,server_events_with_dedupe_key{percentage}},data_freshness{upload_frequency}}";

    private const string FewFields = "web{event_name,event_match_quality{composite_score}}";

    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["email"] = "em",
        ["phone"] = "ph",
        ["first_name"] = "fn",
        ["last_name"] = "ln",
        ["date_of_birth"] = "db",
        ["city"] = "ct",
        ["state"] = "st",
        ["zip_code"] = "zp",
        ["ip_address"] = "client_ip_address",
        ["user_agent"] = "client_user_agent",
        ["click_id"] = "fbc",
        ["browser_id"] = "fbp",
    };

    /// <summary>Reads the quality of a dataset. Asks for fewer fields if one of them doesn't exist for it.</summary>
    /// <returns>The answer, and its rows if it is a success.</returns>
    public static async Task<(GraphAnswer Answer, IReadOnlyList<QualityRow> Rows)> ReadAsync(GraphClient client, string dataset, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(CreatePath(dataset, AllFields), cancellationToken);
        if (answer.ErrorCode is InvalidParameter)
            answer = await client.GetAsync(CreatePath(dataset, FewFields), cancellationToken);
        return (answer, answer.IsSuccess ? Parse(answer.Json) : []);
    }

    /// <summary>Reads the rows of an answer; missing members are null, and an empty object has no rows.</summary>
    public static IReadOnlyList<QualityRow> Parse(JsonElement json) =>
        [.. LenientJson.GetItems(json).Concat(LenientJson.GetItems(LenientJson.Get(json, "data"))).SelectMany(one => LenientJson.GetItems(LenientJson.Get(one, "web"))).Select(ParseRow).OfType<QualityRow>()];

    private static QualityRow? ParseRow(JsonElement row)
    {
        if (LenientJson.GetText(LenientJson.Get(row, "event_name")) is not { } name)
            return null;

        var quality = LenientJson.Get(row, "event_match_quality");
        var eventId = LenientJson.GetItems(LenientJson.Get(row, "dedupe_key_feedback")).FirstOrDefault(key => LenientJson.GetText(LenientJson.Get(key, "dedupe_key")) == "event_id");
        return new QualityRow(
            name,
            GetBetween(LenientJson.Get(quality, "composite_score"), MaxScore),
            LenientJson.Get(quality, "is_estimate").ValueKind is JsonValueKind.True,
            GetBetween(LenientJson.Get(row, "event_coverage", "percentage"), decimal.MaxValue),
            ParseFrequency(LenientJson.GetText(LenientJson.Get(row, "data_freshness", "upload_frequency"))),
            LenientJson.GetNumber(LenientJson.Get(eventId, "server_events_with_dedupe_key", "percentage")),
            ParseIdentifiers(quality));
    }

    // A number on another scale says nothing.
    private static decimal? GetBetween(JsonElement value, decimal maximum) => LenientJson.GetNumber(value) is { } number && number >= 0 && number <= maximum ? number : null;

    // Meta writes real_time; Real-time and REALTIME mean the same.
    private static string? ParseFrequency(string? text) => text is null
        ? null
        : QualityFloors.Frequencies.FirstOrDefault(known => known.Replace("_", "", StringComparison.Ordinal).Equals(string.Concat(text.Where(char.IsLetter)), StringComparison.OrdinalIgnoreCase)) ?? text.ToLowerInvariant();

    private static Dictionary<string, decimal?> ParseIdentifiers(JsonElement quality)
    {
        var coverage = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var feedback in LenientJson.GetItems(LenientJson.Get(quality, "match_key_feedback")))
        {
            if (LenientJson.GetText(LenientJson.Get(feedback, "identifier")) is { } identifier)
                coverage[Keys.GetValueOrDefault(identifier, identifier)] = LenientJson.GetNumber(LenientJson.Get(feedback, "coverage", "percentage"));
        }

        return coverage;
    }

    private static string CreatePath(string dataset, string fields) => $"dataset_quality?dataset_id={dataset}&fields={Uri.EscapeDataString(fields)}";
}
