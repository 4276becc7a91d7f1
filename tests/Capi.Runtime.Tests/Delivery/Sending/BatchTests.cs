using System.Text;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class BatchTests
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Event_1001_is_sent_in_a_second_request()
    {
        var clock = new FakeTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => (options.Linger, options.MaxRequestsInFlight) = (Linger, 1), clock);

        for (var i = 0; i < 1_001; i++)
            Assert.True((await host.SendAsync($"order-{i}")).IsAccepted);
        var flushed = await host.Client.FlushAsync().WithTimeout();

        var (first, second) = (await graph.ReadRequestAsync(), await graph.ReadRequestAsync());
        Assert.Equal(1_000, first.EventIds.Count);
        Assert.Equal(["order-1000"], second.EventIds);
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => $"order-{i}"), first.EventIds);
        Assert.Equal(0, flushed.Pending);
    }

    [Fact]
    public async Task A_full_batch_is_sent_before_the_linger_time_is_over()
    {
        var clock = new FakeTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => (options.Linger, options.MaxBatchEvents) = (Linger, 2), clock);

        await host.SendAsync("order-1");
        await host.SendAsync("order-2");

        // The clock does not advance: only the size can have closed the batch.
        Assert.Equal(["order-1", "order-2"], (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task No_body_is_larger_than_a_mebibyte()
    {
        var clock = new FakeTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => (options.Linger, options.MaxRequestsInFlight) = (Linger, 1), clock);
        var padding = new string('x', 300_000);

        for (var i = 0; i < 7; i++)
            await host.SendAsync($"order-{i}", padding);
        await host.Client.FlushAsync().WithTimeout();

        ReceivedRequest[] requests = [await graph.ReadRequestAsync(), await graph.ReadRequestAsync(), await graph.ReadRequestAsync()];
        Assert.All(requests, request => Assert.True(Encoding.UTF8.GetByteCount(request.Body) <= 1024 * 1024));
        Assert.Equal([3, 3, 1], requests.Select(request => request.EventIds.Count));
    }

    [Fact]
    public async Task A_batch_waits_for_more_events_until_the_linger_time_is_over()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.Linger = Linger, clock);

        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(Linger).WithTimeout();
        clock.Advance(TimeSpan.FromMilliseconds(600));
        await host.SendAsync("order-2");
        Assert.False(graph.HasUnreadRequest);
        clock.Advance(TimeSpan.FromMilliseconds(400));

        Assert.Equal(["order-1", "order-2"], (await graph.ReadRequestAsync()).EventIds);
    }
}
