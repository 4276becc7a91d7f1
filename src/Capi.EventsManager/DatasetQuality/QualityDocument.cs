using System.Text.Json.Nodes;
using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Quality;

namespace Capi.EventsManager.DatasetQuality;

/// <summary>Writes what the Dataset Quality API says about events, from the events of this server.</summary>
internal static class QualityDocument
{
    // The API has long names for the keys of user_data.
    private static readonly Dictionary<string, string> Identifiers = new(StringComparer.Ordinal)
    {
        ["em"] = "email",
        ["ph"] = "phone",
        ["fn"] = "first_name",
        ["ln"] = "last_name",
        ["db"] = "date_of_birth",
        ["ct"] = "city",
        ["st"] = "state",
        ["zp"] = "zip_code",
        ["client_ip_address"] = "ip_address",
        ["client_user_agent"] = "user_agent",
        ["fbc"] = "click_id",
        ["fbp"] = "browser_id",
    };

    /// <summary>Creates the answer for the accepted events of a dataset; without events an empty object, as Meta does.</summary>
    public static JsonObject Create(IReadOnlyList<ReceivedEvent> events)
    {
        var quality = MatchQualityReport.Create(events).ByName.ToDictionary(one => one.EventName, StringComparer.Ordinal);
        var server = events.Where(received => received.Server is not null).ToLookup(received => received.EventName, received => received.Server!, StringComparer.Ordinal);
        List<JsonNode> web = [.. DeduplicationReport.Create(events).ByName.Select(coverage => CreateWeb(coverage, quality.GetValueOrDefault(coverage.EventName), [.. server[coverage.EventName]]))];
        List<JsonNode> offline = [.. events.Where(received => received.Server?.ActionSource == "physical_store").GroupBy(received => received.EventName, StringComparer.Ordinal).Select(group => CreateOffline(group.Key, [.. group]))];

        var document = new JsonObject();
        if (web.Count > 0)
            document["web"] = new JsonArray([.. web]);
        if (offline.Count > 0)
            document["offline"] = new JsonArray([.. offline]);
        return document;
    }

    private static JsonObject CreateWeb(EventCoverage coverage, MatchQualityEstimate? quality, IReadOnlyList<EventCopy> server)
    {
        var row = new JsonObject
        {
            ["event_name"] = Masking.MaskText(coverage.EventName),
            ["event_match_quality"] = CreateMatchQuality(quality),
            ["event_coverage"] = CreateCoverage(coverage),
            ["dedupe_key_feedback"] = new JsonArray([.. coverage.Keys.Select(CreateKey)]),
        };
        if (DataFreshness.Get(server) is { } frequency)
            row["data_freshness"] = new JsonObject { ["upload_frequency"] = frequency };
        return row;
    }

    private static JsonObject CreateMatchQuality(MatchQualityEstimate? quality) => quality is null
        ? []
        : new JsonObject
        {
            ["composite_score"] = quality.Score,
            ["is_estimate"] = true,
            ["match_key_feedback"] = new JsonArray([.. quality.Keys.Where(key => key.Percentage > 0).SelectMany(key => key.Keys, (key, name) => CreateIdentifier(name, key.Percentage))]),
            ["diagnostics"] = new JsonArray(),
        };

    private static JsonObject CreateIdentifier(string key, decimal percentage) => new()
    {
        ["identifier"] = Identifiers.GetValueOrDefault(key, key),
        ["coverage"] = CreatePercentage(percentage),
    };

    private static JsonObject CreateCoverage(EventCoverage coverage)
    {
        var json = new JsonObject { ["goal_percentage"] = EventCoverage.Goal };
        if (coverage.CoveragePercentage is { } percentage)
            json["percentage"] = percentage;
        return json;
    }

    private static JsonObject CreateKey(DedupeKeyCoverage key) => new()
    {
        ["dedupe_key"] = key.Key,
        ["browser_events_with_dedupe_key"] = CreatePercentage(key.BrowserPercentage),
        ["server_events_with_dedupe_key"] = CreatePercentage(key.ServerPercentage),
        ["overall_browser_coverage_from_dedupe_key"] = CreatePercentage(key.MatchedPercentage),
    };

    private static JsonObject CreateOffline(string name, IReadOnlyList<ReceivedEvent> events) => new()
    {
        ["event_name"] = Masking.MaskText(name),
        ["freshness"] = new JsonObject { ["recommendation"] = DataFreshness.Get([.. events.Select(received => received.Server!)]) },
    };

    private static JsonObject CreatePercentage(decimal percentage) => new() { ["percentage"] = percentage };
}
