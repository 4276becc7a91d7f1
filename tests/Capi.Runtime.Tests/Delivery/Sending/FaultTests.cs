using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class FaultTests
{
    private const string AcceptedResponse = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 21\r\nConnection: close\r\n\r\n{\"events_received\":1}";

    public static TheoryData<int, string> TransientResponses => new()
    {
        { 503, "" },
        { 500, """{"error":{"code":2}}""" },
        { 400, """{"error":{"code":1,"is_transient":true}}""" },
        { 408, "{}" },
        { 404, "<html>a proxy's page</html>" },
        { 200, "<html>a proxy's page</html>" },
        { 200, """{"events_recei""" },
        { 200, "" },
        { 200, "[]" },
        { 200, "null" },
        { 200, """{"events_received":"one"}""" },
        { 200, """{"events_received":-1}""" },
        { 200, """{"events_received":1} and more""" },
        { 204, "" },
    };

    [Theory]
    [MemberData(nameof(TransientResponses))]
    public async Task A_transient_response_is_retried_with_the_same_event(int status, string body)
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => new(status, status == 204 ? "" : body), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("order-1");
        var flushed = await host.Client.FlushAsync().WithTimeout();

        var (first, second) = (await graph.ReadRequestAsync(), await graph.ReadRequestAsync());
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(0, flushed.Failed);
        Assert.Equal(0, flushed.Pending);
    }

    [Fact]
    public async Task A_throttled_dataset_waits_for_the_time_in_Retry_After()
    {
        var clock = new TimerTrackingTimeProvider();
        var wait = TimeSpan.FromSeconds(77);
        await using var graph = await FakeGraphServer.StartAsync(_ => new(429, "", RetryAfter: "77"), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, time: clock);

        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();
        await clock.WaitForTimerAsync(wait).WithTimeout();
        clock.Advance(wait - TimeSpan.FromTicks(1));
        Assert.False(graph.HasUnreadRequest);
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task A_name_that_is_not_resolved_loses_no_event()
    {
        // A domain that never exists: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
        await using var host = await ClientHost.StartAsync(new("https://graph.invalid"));
        var failed = host.Logs.WaitForAsync("NotConnected");

        await host.SendAsync("order-1");

        await failed;
        Assert.Equal(1, await host.GetPendingCountAsync());
    }

    [Fact]
    public async Task A_broken_connection_is_retried()
    {
        using var graph = RawSocketServer.Start(RawSocketServer.ResetConnectionAsync, RawSocketServer.Respond(AcceptedResponse));
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("order-1");

        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        Assert.Contains("ConnectionLost", host.Logs.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_response_is_not_a_success()
    {
        using var graph = RawSocketServer.Start(RawSocketServer.Respond(AcceptedResponse[..^3]), RawSocketServer.Respond(AcceptedResponse));
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("order-1");

        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Failed);
        Assert.Contains("unknown outcome", host.Logs.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_response_is_not_read_to_its_end()
    {
        var endless = new TaskCompletionSource();
        using var graph = RawSocketServer.Start(
            async socket =>
            {
                await RawSocketServer.ReadRequestAsync(socket);
                await socket.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
                var chunk = "10000\r\n"u8.ToArray().Concat(new byte[0x10000].Select(_ => (byte)' ')).Concat("\r\n"u8.ToArray()).ToArray();
                try
                {
                    while (true)
                        await socket.SendAsync(chunk);
                }
                finally
                {
                    endless.SetResult();
                }
            },
            RawSocketServer.Respond(AcceptedResponse));
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("order-1");

        await endless.Task.WithTimeout();
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{\"events_r")]
    public async Task A_silent_endpoint_times_out(string responseStart)
    {
        var clock = new TimerTrackingTimeProvider();
        var timeout = TimeSpan.FromSeconds(7);
        var requestReceived = new TaskCompletionSource();
        using var graph = RawSocketServer.Start(
            async socket =>
            {
                await RawSocketServer.ReadRequestAsync(socket);
                await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(responseStart));
                requestReceived.SetResult();
                await socket.ReceiveAsync(new byte[1]);
            },
            RawSocketServer.Respond(AcceptedResponse));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.RequestTimeout = timeout, clock);

        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(timeout).WithTimeout();
        await requestReceived.Task.WithTimeout();
        clock.Advance(timeout);
        await host.Logs.WaitForAsync("Timeout");

        // The retry delay is at most one millisecond on this clock.
        var flushed = host.Client.FlushAsync();
        while (!flushed.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        Assert.Equal(0, (await flushed).Pending);
    }

    [Fact]
    public async Task An_unreachable_endpoint_throws_nothing_and_events_stay_queued()
    {
        Uri dead;
        using (var once = RawSocketServer.Start(RawSocketServer.ResetConnectionAsync))
            dead = once.Address;
        await using var host = await ClientHost.StartAsync(dead);

        for (var i = 0; i < 10; i++)
            Assert.True((await host.SendAsync($"order-{i}")).IsAccepted);
        await host.Logs.WaitForAsync("NotConnected");

        Assert.Equal(10, await host.GetPendingCountAsync());
    }

    [Fact]
    public async Task A_rejected_request_fails_its_events_once_and_the_next_ones_are_delivered()
    {
        using var metrics = new DatasetMetricsRecorder("rejected-shop");
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 100, 2804050), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "rejected-shop");

        await host.SendAsync("bad");
        var first = await host.Client.FlushAsync().WithTimeout();
        await host.SendAsync("good");
        var second = await host.Client.FlushAsync().WithTimeout();

        Assert.Equal((1, 1, 0L), ((int)first.Failed + (int)second.Failed, (int)first.Delivered + (int)second.Delivered, second.Pending));
        Assert.Equal(1, metrics.GetFailedEvents("rejected"));
        Assert.Equal(1, metrics.DeliveredEvents);
        Assert.Equal(2, metrics.GetEnqueuedEvents("accepted"));
        Assert.Equal(["bad"], (await graph.ReadRequestAsync()).EventIds);
        Assert.Equal(["good"], (await graph.ReadRequestAsync()).EventIds);
        Assert.False(graph.HasUnreadRequest);
    }

    [Theory]
    [InlineData(400, 190, 463)]
    [InlineData(401, 190, null)]
    [InlineData(400, 100, 33)]
    [InlineData(403, 200, null)]
    public async Task A_bad_token_or_dataset_loses_no_event_and_is_retried_rarely(int status, int code, int? subcode)
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(status, code, subcode), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, time: clock);

        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();
        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(5)).WithTimeout();
        Assert.Equal(1, await host.GetPendingCountAsync());
        Assert.False(graph.HasUnreadRequest);
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Failed);
    }

    [Fact]
    public async Task Fewer_events_received_than_sent_are_counted_as_a_shortfall()
    {
        var clock = new FakeTimeProvider();
        using var metrics = new DatasetMetricsRecorder("short-shop");
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Accepted(2));
        await using var host = await ClientHost.StartAsync(
            graph.Address, options => (options.Linger, options.MaxBatchEvents) = (TimeSpan.FromSeconds(1), 3), clock, alias: "short-shop");

        for (var i = 0; i < 3; i++)
            await host.SendAsync($"order-{i}");
        await host.Logs.WaitForAsync("Meta accepted only 2 of 3 events");

        Assert.Equal(2, metrics.DeliveredEvents);
        Assert.Equal(1, metrics.GetFailedEvents("shortfall"));
        Assert.Equal(0, await host.GetPendingCountAsync());
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_sent_in_halves()
    {
        var clock = new FakeTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(
            request => request.EventIds.Count > 1 ? new(413, "") : request.EventIds[0] == "order-2" ? new(413, "") : FakeGraphServer.AcceptAll(request));
        await using var host = await ClientHost.StartAsync(graph.Address, options => (options.Linger, options.MaxBatchEvents) = (TimeSpan.FromSeconds(1), 3), clock);
        using var metrics = new DatasetMetricsRecorder("default");

        var before = await host.Client.FlushAsync().WithTimeout();
        for (var i = 0; i < 3; i++)
            await host.SendAsync($"order-{i}");
        var flushed = await host.Client.FlushAsync().WithTimeout();
        await host.Logs.WaitForAsync("1 events were given up (TooLarge)");

        List<int> sizes = [];
        while (sizes.Sum() < 3 + 2 + 3)
            sizes.Add((await graph.ReadRequestAsync()).EventIds.Count);
        Assert.Equal([3, 2, 1, 1, 1], sizes);
        Assert.Equal((0, 0), (before.Pending, flushed.Pending));
    }

    [Fact]
    public async Task An_event_that_waited_seven_days_expires_and_is_not_sent_again()
    {
        var clock = new TimerTrackingTimeProvider();
        using var metrics = new DatasetMetricsRecorder("old-shop");
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 190), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.HoldDelay = TimeSpan.FromHours(23), clock, alias: "old-shop");

        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(TimeSpan.FromHours(23)).WithTimeout();
        clock.Advance(TimeSpan.FromDays(8));
        await host.Logs.WaitForAsync("older than Meta accepts");

        Assert.Equal(1, metrics.GetFailedEvents("expired"));
        Assert.Equal(0, await host.GetPendingCountAsync());
        await graph.ReadRequestAsync();
        Assert.False(graph.HasUnreadRequest);
    }
}
