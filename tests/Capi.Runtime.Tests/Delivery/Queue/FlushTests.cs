using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Queue;

public class FlushTests
{
    [Fact]
    public async Task A_flush_ends_the_linger_time_and_waits_until_the_events_are_delivered()
    {
        var clock = new FakeTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.Linger = TimeSpan.FromSeconds(1), clock);
        await host.SendAsync("order-1");
        await host.SendAsync("order-2");

        var flushed = await host.Client.FlushAsync().WithTimeout();

        Assert.Equal(new FlushResult(Delivered: 2, Failed: 0, Pending: 0), flushed);
        Assert.Equal(["order-1", "order-2"], (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task A_flush_waits_for_the_response()
    {
        var response = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => response.Task);
        await using var host = await ClientHost.StartAsync(graph.Address);
        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();

        var flush = host.Client.FlushAsync();
        Assert.False(flush.IsCompleted);
        response.SetResult(FakeGraphResponse.Accepted(1));

        Assert.Equal(new FlushResult(1, 0, 0), await flush.WithTimeout());
    }

    [Fact]
    public async Task A_flush_returns_the_number_of_failed_events()
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 100));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.Linger = TimeSpan.FromSeconds(1), new FakeTimeProvider());
        await host.SendAsync("order-1");
        await host.SendAsync("order-2");

        Assert.Equal(new FlushResult(0, 2, 0), await host.Client.FlushAsync().WithTimeout());
    }

    [Fact]
    public async Task A_cancelled_flush_returns_the_pending_count_and_delivery_continues()
    {
        var response = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => response.Task);
        await using var host = await ClientHost.StartAsync(graph.Address);
        await host.SendAsync("order-1");
        using var cancel = new CancellationTokenSource();

        var flush = host.Client.FlushAsync(cancel.Token);
        await cancel.CancelAsync();

        Assert.Equal(new FlushResult(0, 0, 1), await flush.WithTimeout());
        response.SetResult(FakeGraphResponse.Accepted(1));
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
    }

    [Fact]
    public async Task Concurrent_sends_and_flushes_lose_and_duplicate_nothing()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.MaxBatchEvents = 7);

        await Parallel.ForAsync(0, 500, async (i, stop) =>
        {
            Assert.True((await host.SendAsync($"order-{i}", cancellationToken: stop)).IsAccepted);
            if (i % 50 == 0)
                await host.Client.FlushAsync(stop);
        });
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);

        List<string> received = [];
        while (received.Count < 500)
            received.AddRange((await graph.ReadRequestAsync()).EventIds);
        Assert.False(graph.HasUnreadRequest);
        Assert.Equal(500, received.Distinct().Count());
    }
}
