using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class ExpiryTests
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(4);

    // The maximum age of an event when its request starts.
    private static readonly TimeSpan Limit = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task An_event_that_expires_does_not_fail_the_rest_of_its_batch(int index)
    {
        var clock = new TimerTrackingTimeProvider();
        using var metrics = new DatasetMetricsRecorder($"ageing-shop-{index}");
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 190), FakeGraphServer.AcceptAll);
        await using var host = await StartAsync(graph, clock, $"ageing-shop-{index}");

        var flush = await SendSixAsync(host, graph, index, Limit - TimeSpan.FromSeconds(2));
        await clock.WaitForTimerAsync(Hold).WithTimeout();
        clock.Advance(Hold);

        Assert.Equal(new FlushResult(Delivered: 5, Failed: 1, Pending: 0), await flush.WithTimeout());
        Assert.Equal(Ids.Where((_, i) => i != index), (await graph.ReadRequestAsync()).EventIds);
        Assert.Equal((5, 1), (metrics.DeliveredEvents, metrics.GetFailedEvents("expired")));
        Assert.Equal(0, metrics.ReadQueueBytes());
        Assert.False(graph.HasUnreadRequest);
    }

    [Fact]
    public async Task An_event_exactly_at_the_age_limit_is_sent()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 190), FakeGraphServer.AcceptAll);
        await using var host = await StartAsync(graph, clock, "limit-shop");

        var flush = await SendSixAsync(host, graph, 3, Limit - Hold);
        await clock.WaitForTimerAsync(Hold).WithTimeout();
        clock.Advance(Hold);

        Assert.Equal(new FlushResult(Delivered: 6, Failed: 0, Pending: 0), await flush.WithTimeout());
        Assert.Equal(Ids, (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task An_event_past_the_age_limit_is_not_accepted()
    {
        var clock = new FakeTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await StartAsync(graph, clock, "late-shop");

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventTimeTooOld), await host.SendWithAgeAsync("late", Limit + TimeSpan.FromTicks(1)));
        Assert.Equal(EnqueueResult.Accepted, await host.SendWithAgeAsync("in time", Limit));

        Assert.Equal(new FlushResult(1, 0, 0), await host.Client.FlushAsync().WithTimeout());
        Assert.Equal(["in time"], (await graph.ReadRequestAsync()).EventIds);
    }

    private static string[] Ids { get; } = [.. Enumerable.Range(0, 6).Select(i => $"order-{i}")];

    private static Task<ClientHost> StartAsync(FakeGraphServer graph, TimeProvider clock, string alias) => ClientHost.StartAsync(
        graph.Address, options => (options.HoldDelay, options.Linger, options.MaxBatchEvents) = (Hold, TimeSpan.FromSeconds(1), 6), clock, alias: alias);

    /// <summary>Sends six events as one batch, one of them old, and waits for the attempt that Meta rejects.</summary>
    private static async Task<Task<FlushResult>> SendSixAsync(ClientHost host, FakeGraphServer graph, int index, TimeSpan age)
    {
        for (var i = 0; i < Ids.Length; i++)
            Assert.True((i == index ? await host.SendWithAgeAsync(Ids[i], age) : await host.SendAsync(Ids[i])).IsAccepted);
        var flush = host.Client.FlushAsync();
        Assert.Equal(Ids, (await graph.ReadRequestAsync()).EventIds);
        return flush;
    }
}
