using System.Text.Json;
using Capi.Runtime.Tests.Delivery.Support;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class RequestTests
{
    [Fact]
    public async Task An_event_is_posted_to_version_and_dataset_with_the_token_in_the_header_only()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));

        var request = await graph.ReadRequestAsync();
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v27.0/1234567890/events", request.Target);
        Assert.Equal("Bearer " + ClientHost.Token, request.Token);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.StartsWith("Capi.Toolkit/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", request.Headers.Keys);
        Assert.DoesNotContain(ClientHost.Token, request.Target + request.Body, StringComparison.Ordinal);
        Assert.Equal(["order-1"], request.EventIds);
    }

    [Fact]
    public async Task Without_a_test_event_code_the_body_has_only_data()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("order-1");

        var body = JsonDocument.Parse((await graph.ReadRequestAsync()).Body).RootElement;
        Assert.Equal(["data"], body.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task The_test_event_code_is_sent_next_to_data()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.TestEventCode = "TEST\"123");

        await host.SendAsync("order-1");

        var body = JsonDocument.Parse((await graph.ReadRequestAsync()).Body).RootElement;
        Assert.Equal("TEST\"123", body.GetProperty("test_event_code").GetString());
        Assert.Equal(1, body.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_path_in_the_base_address_and_another_version_are_kept()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(new Uri(graph.Address, "/gateway/"), options => options.GraphVersion = "v25.0");

        await host.SendAsync("order-1");

        Assert.Equal("/gateway/v25.0/1234567890/events", (await graph.ReadRequestAsync()).Target);
    }

    [Fact]
    public async Task No_log_line_shows_token_identifier_or_response()
    {
        await using var graph = await FakeGraphServer.StartAsync(
            _ => FakeGraphResponse.Html(200), _ => FakeGraphResponse.Error(500, 2), _ => FakeGraphResponse.Accepted(0), _ => FakeGraphResponse.Error(400, 100, 2804003));
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("canary-order-1");
        await host.Logs.WaitForAsync("Meta accepted only 0 of 1 events");
        await host.SendAsync("canary-order-2");
        await host.Logs.WaitForAsync("subcode 2804003");
        await host.StopAsync();

        foreach (var secret in new[] { ClientHost.Token, TestEvent.Email, "canary", "fb.1.1558571054389", graph.Address.Authority })
            Assert.DoesNotContain(secret, host.Logs.GetText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_token()
    {
        await using var elsewhere = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        using var graph = RawSocketServer.Start(RawSocketServer.Respond(
            $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("order-1");
        await host.Logs.WaitForAsync("HTTP 307");

        Assert.False(elsewhere.HasUnreadRequest);
        Assert.Equal(1, await host.GetPendingCountAsync());
    }
}
