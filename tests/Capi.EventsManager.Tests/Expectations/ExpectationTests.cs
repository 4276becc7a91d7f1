using System.Net;
using System.Text;
using System.Text.Json;

namespace Capi.EventsManager.Tests.Expectations;

public class ExpectationTests
{
    private static readonly EventExpectation Purchase = new() { EventName = "Purchase", Timeout = TimeSpan.Zero };

    [Fact]
    public async Task A_wait_ends_when_the_second_half_arrives()
    {
        await using var server = await TestServer.StartAsync();
        var waiting = server.Manager.WaitForEventAsync(Purchase with { EventId = "order-1", Sources = 2, Timeout = TimeSpan.FromMinutes(5) });

        await server.SendAsync(server.CreatePurchase());
        Assert.False(waiting.IsCompleted);
        await SendPixelEventAsync(server, "order-1");

        var result = await waiting;
        Assert.True(result.IsMet, result.ToString());
        Assert.Equal(2, Assert.Single(result.Events).SourceCount);
    }

    [Fact]
    public async Task Without_events_the_reason_says_so()
    {
        await using var server = await TestServer.StartAsync();

        var result = await server.Manager.WaitForEventAsync(Purchase);

        Assert.Equal("not met: 0 of 1 expected Purchase arrived. No event arrived.", result.ToString());
    }

    [Theory]
    [InlineData(null, null, 1, 1, true, null)]
    [InlineData("order-1", null, null, 1, true, null)]
    [InlineData("order-1", TestServer.Dataset, 1, 1, true, null)]
    [InlineData("order-2", null, null, 1, false, "Purchase order-1 has another event_id than order-2.")]
    [InlineData("ORDER-1", null, null, 1, false, "Purchase order-1 has another event_id than ORDER-1.")]
    [InlineData(null, "77", null, 1, false, "Purchase order-1 went to dataset 1234567890.")]
    [InlineData(null, null, 2, 1, false, "Purchase order-1 has 1 source, not 2: no browser half arrived.")]
    [InlineData(null, null, null, 2, false, "1 of 2 expected Purchase arrived.")]
    public async Task What_differs_is_named(string? id, string? dataset, int? sources, int count, bool isMet, string? reason)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());

        var result = await server.Manager.WaitForEventAsync(Purchase with { EventId = id, Dataset = dataset, Sources = sources, Count = count });

        Assert.Equal(isMet, result.IsMet);
        if (reason is not null)
            Assert.Contains(reason, result.Reasons);
    }

    [Theory]
    [InlineData("eid=browser-own", "Purchase order-1 and Purchase browser-own are not merged. Same order_id, different event_id: the browser made its own ID. Use one ID for both.")]
    [InlineData("eid=", "Purchase order-1 and Purchase without event_id are not merged. Same order_id, but the browser half has no event_id. Pass the server's event_id to the Pixel as eventID.")]
    public async Task Halves_that_were_not_merged_are_near_misses(string query, string reason)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase().With("custom_data.order_id", "\"4711\""));
        await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&{query}&cd[order_id]=4711");

        var result = await server.Manager.WaitForEventAsync(Purchase with { Sources = 2 });

        Assert.Contains(reason, result.Reasons);
    }

    [Fact]
    public async Task Halves_of_different_orders_are_no_near_miss()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase().With("custom_data.order_id", "\"4711\""));
        await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=order-2&cd[order_id]=4712");

        var result = await server.Manager.WaitForEventAsync(Purchase with { Sources = 2 });

        Assert.DoesNotContain(result.Reasons, reason => reason.Contains("are not merged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejected_request_and_other_names_are_reasons()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase().With("event_name", "\"Lead\""));
        await server.SendAsync(server.CreatePurchase().With("user_data.em", "\"john@canary.example\""));

        var text = (await server.Manager.WaitForEventAsync(Purchase)).ToString();

        Assert.Contains("Other events arrived: Lead (1).", text, StringComparison.Ordinal);
        Assert.Contains("A request was rejected with status 400: data[0].user_data.em must be the SHA-256", text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(1, 3, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 1, -1)]
    [InlineData(1, 1, 601)]
    public async Task A_number_out_of_range_throws(int count, int sources, int seconds)
    {
        await using var server = await TestServer.StartAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            server.Manager.WaitForEventAsync(Purchase with { Count = count, Sources = sources, Timeout = TimeSpan.FromSeconds(seconds) }));
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        await using var server = await TestServer.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var waiting = server.Manager.WaitForEventAsync(Purchase with { Timeout = TimeSpan.FromMinutes(5) }, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory]
    [InlineData("""{"event_name":"Purchase","timeout_ms":0}""", HttpStatusCode.OK, null)]
    [InlineData("""{"event_name":"Purchase","sources":1,"event_id":"order-1","count":1,"timeout_ms":0}""", HttpStatusCode.OK, null)]
    [InlineData("""{"event_name":"Purchase","sources":2,"timeout_ms":0}""", HttpStatusCode.Conflict, "no browser half arrived")]
    [InlineData("""{"event_name":"Lead","timeout_ms":0}""", HttpStatusCode.Conflict, "Other events arrived: Purchase (1).")]
    [InlineData("""{"sources":2}""", HttpStatusCode.BadRequest, "event_name or max_diagnostics is required")]
    [InlineData("""{"event_name":"Purchase","sorces":2}""", HttpStatusCode.BadRequest, "unknown member")]
    [InlineData("""{"event_name":"Purchase","sources":3}""", HttpStatusCode.BadRequest, "sources must be 1 or 2")]
    [InlineData("""{"event_name":"Purchase","count":-1}""", HttpStatusCode.BadRequest, "count must be 0 to 1000")]
    [InlineData("""{"event_name":"Purchase","timeout_ms":600001}""", HttpStatusCode.BadRequest, "timeout_ms must be")]
    [InlineData("[]", HttpStatusCode.BadRequest, "must be a JSON object")]
    [InlineData("{", HttpStatusCode.BadRequest, "must be a JSON object")]
    public async Task The_endpoint_answers_with_a_verdict(string body, HttpStatusCode status, string? reason)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());

        using var response = await server.Client.PostAsync("/api/expectations", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, response.StatusCode);
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(status == HttpStatusCode.OK, json.GetProperty("is_met").GetBoolean());
        Assert.Equal(status == HttpStatusCode.OK ? 1 : 0, json.GetProperty("events").GetArrayLength());
        if (reason is not null)
            Assert.Contains(reason, string.Join(' ', json.GetProperty("reasons").EnumerateArray()), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendPixelEventAsync(TestServer server, string id) =>
        server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid={id}");
}
