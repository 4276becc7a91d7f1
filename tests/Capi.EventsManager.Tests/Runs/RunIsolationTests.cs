using System.Net;
using System.Text.Json;

namespace Capi.EventsManager.Tests.Runs;

/// <summary>Events of different runs never meet.</summary>
public class RunIsolationTests
{
    private const int ParallelRuns = 50;

    [Fact]
    public async Task Fifty_parallel_tests_with_the_same_ids_see_their_own_events_only()
    {
        await using var server = await TestServer.StartAsync(maxEvents: 10_000);

        await Parallel.ForEachAsync(Enumerable.Range(0, ParallelRuns), new ParallelOptions { MaxDegreeOfParallelism = ParallelRuns }, async (number, cancellationToken) =>
        {
            var run = $"test-{number}";
            var waiting = server.Manager.WaitForEventAsync(new() { EventName = "Purchase", Run = run, Sources = 2, MaxDiagnostics = 0, Timeout = TimeSpan.FromMinutes(2) }, cancellationToken);
            var value = server.CreatePurchase().With("custom_data.value", $"{number}");
            await SendAsync(server, run, value);
            await server.Client.GetAsync($"/r/{run}/tr/?id={TestServer.Dataset}&ev=Purchase&eid=order-1&cd[value]={number}&cd[currency]=EUR", cancellationToken);

            var result = await waiting;
            Assert.True(result.IsMet, result.ToString());
            Assert.Equal($"{number}", Assert.Single(result.Events).Browser!.Parameters.Single(one => one.Path == "custom_data.value").DisplayValue);
        });

        Assert.Equal(ParallelRuns, server.Manager.Events.Count);
        Assert.All(server.Manager.Events, received => Assert.Equal(2, received.SourceCount));
    }

    [Theory]
    [InlineData("/r/mine/v27.0/1234567890/events", null, null)]
    [InlineData("/v27.0/1234567890/events?run=mine", null, null)]
    [InlineData("/v27.0/1234567890/events", "mine", null)]
    [InlineData("/v27.0/1234567890/events", null, "mine")]
    public async Task Path_query_header_and_the_code_of_an_existing_run_select_it(string path, string? header, string? testEventCode)
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await server.Client.PutAsync("/api/runs/mine", null)).StatusCode);

        await PostAsync(server, path, header, testEventCode);

        Assert.Equal("mine", Assert.Single(server.Manager.Events).Run);
        Assert.Equal("mine", Assert.Single(server.Manager.Requests).Run);
    }

    [Theory]
    [InlineData(null, "TEST1")]
    [InlineData("a b", null)]
    [InlineData("imported-1", null)]
    [InlineData("", null)]
    public async Task An_unknown_code_and_an_invalid_name_select_no_run(string? header, string? testEventCode)
    {
        await using var server = await TestServer.StartAsync();

        await PostAsync(server, TestServer.EventsPath, header, testEventCode);

        Assert.Null(Assert.Single(server.Manager.Events).Run);
    }

    [Fact]
    public async Task A_run_is_read_and_cleared_alone()
    {
        await using var server = await TestServer.StartAsync();
        await SendAsync(server, "a", server.CreatePurchase("1"));
        await SendAsync(server, "b", server.CreatePurchase("1"), server.CreatePurchase("2"));

        Assert.Equal(["2", "1"], await GetIdsAsync(server, "?run=b"));
        await server.Client.DeleteAsync("/api/events?run=b");

        Assert.Empty(await GetIdsAsync(server, "?run=b"));
        Assert.Equal(["1"], await GetIdsAsync(server, "?run=a"));
        Assert.Equal("a", Assert.Single(server.Manager.Requests).Run);

        await server.Client.DeleteAsync("/api/events");
        Assert.Empty(server.Manager.Events);
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=1001")]
    [InlineData("?sources=3")]
    [InlineData("?before=x")]
    [InlineData("?from=yesterday")]
    public async Task An_invalid_query_is_answered_with_400(string query)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync("/api/events" + query)).StatusCode);
    }

    [Theory]
    [InlineData("?limit=2", "4,3")]
    [InlineData("?limit=2&before=3", "2,1")]
    [InlineData("?event_name=Lead", "3")]
    [InlineData("?event_id=2", "2")]
    [InlineData("?dataset=77", "")]
    [InlineData("?sources=1", "4,3,2,1")]
    [InlineData("?from=2026-11-22T12:00:00Z", "4,3,2,1")]
    [InlineData("?to=2026-11-22T12:00:00Z", "")]
    [InlineData("?fbp=fb.1.155", "4,3,2,1")]
    [InlineData("?fbp=fb.2", "")]
    public async Task Events_are_selected_and_paged(string query, string expected)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("1"), server.CreatePurchase("2"), server.CreatePurchase("3").With("event_name", "\"Lead\""), server.CreatePurchase("4"));

        Assert.Equal(expected, string.Join(',', await GetIdsAsync(server, query)));
    }

    internal static async Task<string[]> GetIdsAsync(TestServer server, string query)
    {
        var json = JsonDocument.Parse(await server.Client.GetStringAsync("/api/events" + query)).RootElement;
        return [.. json.GetProperty("events").EnumerateArray().Select(received => received.GetProperty("event_id").GetString()!)];
    }

    private static Task<TestServer.GraphResponse> SendAsync(TestServer server, string run, params System.Text.Json.Nodes.JsonObject[] events) => server.SendEventsAsync($"/r/{run}{TestServer.EventsPath}", events);

    private static async Task PostAsync(TestServer server, string path, string? header, string? testEventCode)
    {
        var body = new System.Text.Json.Nodes.JsonObject { ["data"] = new System.Text.Json.Nodes.JsonArray(server.CreatePurchase()), ["test_event_code"] = testEventCode };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body.ToJsonString()) };
        request.Headers.Add("Authorization", "Bearer t");
        if (header is not null)
            request.Headers.TryAddWithoutValidation("X-Capi-Run", header);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync(request)).StatusCode);
    }
}
