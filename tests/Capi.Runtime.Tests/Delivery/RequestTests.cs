using System.Text.Json;

namespace Capi.Tests.Delivery;

public class RequestTests
{
    [Fact]
    public async Task An_event_arrives_as_a_post_to_version_and_dataset_with_the_token_in_the_header_only()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);

        Assert.Equal(EnqueueResult.Accepted, await shop.SendAsync("order-1"));

        var request = await graph.NextAsync();
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v26.0/1234567890/events", request.Target);
        Assert.Equal("Bearer " + Shop.Token, request.Token);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.StartsWith("Capi.Toolkit/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", request.Headers.Keys);
        Assert.DoesNotContain(Shop.Token, request.Target + request.Body, StringComparison.Ordinal);
        Assert.Equal(["order-1"], request.EventIds);
    }

    [Fact]
    public async Task The_body_is_data_alone_without_a_test_event_code()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);

        await shop.SendAsync("order-1");

        var body = JsonDocument.Parse((await graph.NextAsync()).Body).RootElement;
        Assert.Equal(["data"], body.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task The_test_event_code_stands_beside_data()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.TestEventCode = "TEST\"123");

        await shop.SendAsync("order-1");

        var body = JsonDocument.Parse((await graph.NextAsync()).Body).RootElement;
        Assert.Equal("TEST\"123", body.GetProperty("test_event_code").GetString());
        Assert.Equal(1, body.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_path_in_the_base_address_and_another_version_are_kept()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(new Uri(graph.Address, "/gateway/"), options => options.GraphVersion = "v25.0");

        await shop.SendAsync("order-1");

        Assert.Equal("/gateway/v25.0/1234567890/events", (await graph.NextAsync()).Target);
    }

    [Fact]
    public async Task No_log_line_shows_token_identifier_or_answer()
    {
        await using var graph = await FakeGraph.StartAsync(
            _ => GraphReply.Html(200), _ => GraphReply.Error(500, 2), _ => GraphReply.Took(0), _ => GraphReply.Error(400, 100, 2804003));
        await using var shop = await Shop.OpenAsync(graph.Address);

        await shop.SendAsync("canary-order-1");
        await shop.Logs.When("of 1 events Meta took 0");
        await shop.SendAsync("canary-order-2");
        await shop.Logs.When("subcode 2804003");
        await shop.StopAsync();

        foreach (var secret in new[] { Shop.Token, Probe.Email, "canary", "fb.1.1558571054389", graph.Address.Authority })
            Assert.DoesNotContain(secret, shop.Logs.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_token()
    {
        await using var elsewhere = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        using var graph = RawEndpoint.Start(RawEndpoint.Answer(
            $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        await using var shop = await Shop.OpenAsync(graph.Address);

        await shop.SendAsync("order-1");
        await shop.Logs.When("HTTP 307");

        Assert.False(elsewhere.HasAnother);
        Assert.Equal(1, await shop.PendingAsync());
    }
}
