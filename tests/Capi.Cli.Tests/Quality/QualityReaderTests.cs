using System.Text.Json;
using Capi.Cli.Quality;

namespace Capi.Cli.Tests.Quality;

/// <summary>Answers of the Dataset Quality API are read leniently.</summary>
public class QualityReaderTests
{
    [Fact]
    public void The_documented_sample_is_read()
    {
        var row = Assert.Single(Parse("""
            {"web":[{"event_name":"Purchase","event_match_quality":{"composite_score":6.2,"match_key_feedback":[{"identifier":"email","coverage":{"percentage":100}},{"identifier":"ip_address","coverage":{"percentage":"97.5"}}],
            "diagnostics":[{"name":"x"}]},"event_coverage":{"percentage":34.1,"goal_percentage":75},"dedupe_key_feedback":[{"dedupe_key":"fbp"},{"dedupe_key":"event_id","server_events_with_dedupe_key":{"percentage":99}}],
            "data_freshness":{"upload_frequency":"real_time"},"acr":{}}]}
            """));

        Assert.Equal(("Purchase", 6.2m, 34.1m, 99m, "real_time", false), (row.EventName, row.Score, row.Coverage, row.DedupeKey, row.Freshness, row.IsEstimate));
        Assert.Equal((100m, 97.5m), (row.Identifiers["em"], row.Identifiers["client_ip_address"]));
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    [InlineData("{\"web\":null}", 0)]
    [InlineData("{\"web\":\"x\"}", 0)]
    [InlineData("{\"web\":[]}", 0)]
    [InlineData("{\"web\":[null,1,\"x\",[],{}]}", 0)]
    [InlineData("{\"web\":[{\"event_name\":\"\"}]}", 0)]
    [InlineData("{\"web\":[{\"event_name\":\"Lead\"}]}", 1)]
    [InlineData("{\"web\":{\"event_name\":\"Lead\"}}", 1)]
    [InlineData("{\"web\":[{\"event_name\":\"Lead\",\"event_match_quality\":null,\"event_coverage\":[],\"dedupe_key_feedback\":{},\"data_freshness\":7}]}", 1)]
    public void Missing_members_are_null(string json, int rows)
    {
        var read = Parse(json);

        Assert.Equal(rows, read.Count);
        Assert.All(read, row => Assert.Equal((null, null, null), (row.Score, row.Coverage, row.DedupeKey)));
    }

    [Theory]
    [InlineData("6.2", "6.2")]
    [InlineData("\"6.2\"", "6.2")]
    [InlineData("\"6\"", "6")]
    [InlineData("\"9 %\"", "9")]
    [InlineData("\"6,2\"", null)]
    [InlineData("\"n/a\"", null)]
    [InlineData("true", null)]
    [InlineData("1e400", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"Infinity\"", null)]
    [InlineData("null", null)]
    [InlineData("[6.2]", null)]
    [InlineData("-1", null)]
    [InlineData("10.01", null)]
    [InlineData("10", "10")]
    [InlineData("0", "0")]
    public void Numbers_come_as_text_too(string json, string? expected) => Assert.Equal(
        expected,
        Assert.Single(Parse($$$"""{"web":[{"event_name":"Lead","event_match_quality":{"composite_score":{{{json}}}}}]}""")).Score?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("7", null, null, 0)]
    [InlineData("7.1", null, null, 1)]
    [InlineData(null, "50", null, 0)]
    [InlineData(null, "50.5", null, 1)]
    [InlineData(null, null, "real_time", 1)]
    [InlineData(null, null, "hourly", 0)]
    [InlineData(null, null, "daily", 0)]
    [InlineData("9", "90", "real_time", 3)]
    public void Values_under_a_floor_are_errors(string? score, string? coverage, string? freshness, int count)
    {
        var floors = new QualityFloors(ToNumber(score), ToNumber(coverage), freshness);

        Assert.Equal(count, floors.GetFindings(new QualityRow("Purchase", 7, false, 50, "hourly", null, new Dictionary<string, decimal?>())).Count());
        Assert.Empty(floors.GetFindings(new QualityRow("Lead", null, false, null, null, null, new Dictionary<string, decimal?>())));
    }

    [Theory]
    [InlineData(null, null, null, 0)]
    [InlineData("0", null, null, 1)]
    [InlineData(null, "0", null, 1)]
    [InlineData(null, null, "weekly", 1)]
    [InlineData("9", "90", "real_time", 3)]
    public void What_is_not_said_can_not_be_judged(string? score, string? coverage, string? freshness, int count)
    {
        var floors = new QualityFloors(ToNumber(score), ToNumber(coverage), freshness);

        var unknown = floors.GetUnknown(new QualityRow("Le\nad", null, false, null, null, null, new Dictionary<string, decimal?>())).ToList();

        Assert.Equal(count, unknown.Count);
        Assert.All(unknown, finding => Assert.StartsWith("Le\uFFFDad: the API states no ", finding.Message, StringComparison.Ordinal));
        Assert.Empty(floors.GetUnknown(new QualityRow("Lead", 1, false, 1, "hourly", null, new Dictionary<string, decimal?>())));
    }

    [Theory]
    [InlineData("real_time", "real_time")]
    [InlineData("Real-Time", "real_time")]
    [InlineData("REALTIME", "real_time")]
    [InlineData(" hourly ", "hourly")]
    [InlineData("every 15 minutes", "every 15 minutes")]
    public void Spellings_of_a_frequency_are_one(string text, string expected) => Assert.Equal(
        expected, Assert.Single(Parse($$$"""{"web":[{"event_name":"Lead","data_freshness":{"upload_frequency":"{{{text}}}"}}]}""")).Freshness);

    [Theory]
    [InlineData("hourly", "real_time", 1, 0)]
    [InlineData("every 15 minutes", "real_time", 0, 1)]
    [InlineData("every 15 minutes", "weekly", 0, 1)]
    public void A_frequency_that_is_not_known_can_not_be_judged(string actual, string expected, int findings, int unknown)
    {
        var (floors, row) = (new QualityFloors(null, null, expected), new QualityRow("Lead", null, false, null, actual, null, new Dictionary<string, decimal?>()));

        Assert.Equal((findings, unknown), (floors.GetFindings(row).Count(), floors.GetUnknown(row).Count()));
    }

    private static decimal? ToNumber(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<QualityRow> Parse(string json) => QualityReader.Parse(JsonElement.Parse(json));
}
