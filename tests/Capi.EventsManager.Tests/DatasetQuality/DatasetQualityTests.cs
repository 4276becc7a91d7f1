using System.Net;
using System.Text.Json;

namespace Capi.EventsManager.Tests.DatasetQuality;

/// <summary><c>GET /{version}/dataset_quality</c>, <c>/debug_token</c> and the dataset.</summary>
public class DatasetQualityTests
{
    private const string AllFields =
        "web{event_name,event_match_quality{composite_score,match_key_feedback{identifier,coverage{percentage}}},event_coverage{percentage,goal_percentage},dedupe_key_feedback{dedupe_key,server_events_with_dedupe_key{percentage}},data_freshness{upload_frequency}}";

    [Fact]
    public async Task The_quality_is_that_of_the_received_events_and_called_an_estimate()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("1"), server.CreatePurchase("2"));
        await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=1");
        await server.Client.GetAsync("/tr/?id=77&ev=Lead");

        var (status, json) = await GetAsync(server, $"/v27.0/dataset_quality?dataset_id={TestServer.Dataset}&fields={AllFields}");

        Assert.Equal(HttpStatusCode.OK, status);
        var row = Assert.Single(json.GetProperty("web").EnumerateArray());
        Assert.Equal("Purchase", row.GetProperty("event_name").GetString());
        var quality = row.GetProperty("event_match_quality");
        Assert.InRange(quality.GetProperty("composite_score").GetDecimal(), 1, 10);
        Assert.True(quality.GetProperty("is_estimate").GetBoolean());
        Assert.Contains(quality.GetProperty("match_key_feedback").EnumerateArray(), feedback => feedback.GetProperty("identifier").GetString() == "email" && feedback.GetProperty("coverage").GetProperty("percentage").GetDecimal() == 100);
        Assert.Equal(100, row.GetProperty("event_coverage").GetProperty("percentage").GetDecimal());
        Assert.Equal("event_id", row.GetProperty("dedupe_key_feedback")[0].GetProperty("dedupe_key").GetString());
        Assert.Equal("real_time", row.GetProperty("data_freshness").GetProperty("upload_frequency").GetString());
    }

    [Fact]
    public async Task Only_selected_fields_are_returned()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("1"));

        var (_, json) = await GetAsync(server, $"/v27.0/dataset_quality?dataset_id={TestServer.Dataset}&fields=web{{event_name,event_match_quality{{composite_score}}}}");

        var row = json.GetProperty("web")[0];
        Assert.Equal(["event_name", "event_match_quality"], row.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["composite_score", "is_estimate"], row.GetProperty("event_match_quality").EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData(60, "real_time")]
    [InlineData(1_800, "hourly")]
    [InlineData(7_200, "daily")]
    [InlineData(172_800, "weekly")]
    public async Task Freshness_is_the_median_delay(int seconds, string frequency)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("1").With("event_time", $"{server.UnixSeconds - seconds}"));

        var (_, json) = await GetAsync(server, $"/v27.0/dataset_quality?dataset_id={TestServer.Dataset}&fields=web{{data_freshness{{upload_frequency}}}}");

        Assert.Equal(frequency, json.GetProperty("web")[0].GetProperty("data_freshness").GetProperty("upload_frequency").GetString());
    }

    [Fact]
    public async Task Without_events_the_answer_is_an_empty_object()
    {
        await using var server = await TestServer.StartAsync();

        var (status, json) = await GetAsync(server, $"/v27.0/dataset_quality?dataset_id={TestServer.Dataset}&fields={AllFields}");

        Assert.Equal((HttpStatusCode.OK, "{}"), (status, json.GetRawText()));
    }

    [Theory]
    [InlineData("/v27.0/dataset_quality?fields=web{event_name}", 100)]
    [InlineData("/v27.0/dataset_quality?dataset_id=1", 100)]
    [InlineData("/v27.0/dataset_quality?dataset_id=1&fields=web{dedup_key_feedback}", 100)]
    [InlineData("/v27.0/dataset_quality?dataset_id=1&fields=web{event_name{x}}", 100)]
    [InlineData("/v27.0/dataset_quality?dataset_id=1&fields=web{", 100)]
    [InlineData("/v27.0/dataset_quality?dataset_id=1&fields=web}", 100)]
    [InlineData("/v27.0/dataset_quality?dataset_id=1&fields=a{a{a{a{a{a{a{a{a{a{a}}}}}}}}}}", 100)]
    [InlineData("/v27.0/1/dataset_quality?fields=web{event_name}", 2500)]
    [InlineData("/v18.0/dataset_quality?dataset_id=1&fields=web{event_name}", 2635)]
    public async Task A_wrong_request_gets_the_error_of_Meta(string path, int code)
    {
        await using var server = await TestServer.StartAsync();

        var (status, json) = await GetAsync(server, path);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(code, json.GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_token_is_required_and_examined()
    {
        await using var server = await TestServer.StartAsync(tokens: [TestServer.Token]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.GetAsync("/v27.0/dataset_quality?dataset_id=1&fields=web{event_name}")).StatusCode);
        Assert.True((await GetAsync(server, $"/v27.0/debug_token?input_token={TestServer.Token}")).Json.GetProperty("data").GetProperty("is_valid").GetBoolean());
        Assert.False((await GetAsync(server, "/v27.0/debug_token?input_token=other")).Json.GetProperty("data").GetProperty("is_valid").GetBoolean());
        Assert.Equal("123", (await GetAsync(server, "/v27.0/123?fields=id")).Json.GetProperty("id").GetString());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Json)> GetAsync(TestServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Authorization", $"Bearer {TestServer.Token}");
        using var response = await server.Client.SendAsync(request);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsByteArrayAsync()));
    }
}
