using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Queue;

public class BackPressureTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task A_full_queue_returns_QueueFull_after_250_milliseconds()
    {
        var clock = new TimerTrackingTimeProvider();
        using var metrics = new DatasetMetricsRecorder("full-shop");
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 190));
        await using var host = await StartWithSmallQueueAsync(graph, clock, "full-shop");

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1", TestEvent.LargePadding));
        var second = host.SendAsync("order-2", TestEvent.LargePadding);
        await clock.WaitForTimerAsync(MaxWait).WithTimeout();
        Assert.False(second.IsCompleted);
        clock.Advance(MaxWait);

        Assert.Equal(EnqueueResult.QueueFull, await second.WithTimeout());
        Assert.Equal(1, metrics.GetEnqueuedEvents("queue_full"));
        Assert.Equal(0, metrics.GetEnqueuedEvents("stopped"));
        Assert.Equal(1, await host.GetPendingCountAsync());
        Assert.InRange(metrics.ReadQueueBytes(), TestEvent.LargePadding.Length, TestEvent.LargePadding.Length + 1_000);
    }

    [Fact]
    public async Task While_the_queue_is_known_to_be_full_no_caller_waits_again()
    {
        var clock = new TimerTrackingTimeProvider();
        var answer = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => answer.Task);
        await using var host = await StartWithSmallQueueAsync(graph, clock, "known-full-shop");
        await host.SendAsync("order-1", TestEvent.LargePadding);
        var second = host.SendAsync("order-2", TestEvent.LargePadding);
        await clock.WaitForTimerAsync(MaxWait).WithTimeout();
        clock.Advance(MaxWait);
        await second.WithTimeout();

        // The clock does not advance.
        Assert.Equal(EnqueueResult.QueueFull, await host.SendAsync("order-3", TestEvent.LargePadding).WithTimeout());

        // Once space was released, the next caller waits again.
        answer.SetResult(FakeGraphResponse.Accepted(1));
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-4", TestEvent.LargePadding).WithTimeout());
    }

    [Fact]
    public async Task A_waiting_event_is_accepted_as_soon_as_the_queue_has_space()
    {
        var clock = new TimerTrackingTimeProvider();
        var response = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => response.Task);
        await using var host = await StartWithSmallQueueAsync(graph, clock, "waiting-shop");

        await host.SendAsync("order-1", TestEvent.LargePadding);
        var second = host.SendAsync("order-2", TestEvent.LargePadding);
        await clock.WaitForTimerAsync(MaxWait).WithTimeout();
        response.SetResult(FakeGraphResponse.Accepted(1));

        Assert.Equal(EnqueueResult.Accepted, await second.WithTimeout());
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_with_QueueFull_and_no_exception()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 190));
        await using var host = await StartWithSmallQueueAsync(graph, clock, "cancelling-shop");
        using var cancel = new CancellationTokenSource();

        await host.SendAsync("order-1", TestEvent.LargePadding);
        var second = host.SendAsync("order-2", TestEvent.LargePadding, cancellationToken: cancel.Token);
        await clock.WaitForTimerAsync(MaxWait).WithTimeout();
        await cancel.CancelAsync();

        Assert.Equal(EnqueueResult.QueueFull, await second.WithTimeout());
        Assert.Equal(EnqueueResult.QueueFull, await host.SendAsync("order-3", TestEvent.LargePadding, cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task Cancellation_loses_no_event_while_the_queue_has_space()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1", cancellationToken: new(canceled: true)));
        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task The_smallest_allowed_queue_accepts_the_largest_event()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await StartWithSmallQueueAsync(graph, new FakeTimeProvider(), "small-shop");

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1", new('x', 1_047_000)));
        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task An_event_larger_than_a_request_is_invalid_and_the_next_one_is_delivered()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.TooLarge), await host.SendAsync("order-1", new('x', 1_100_000)));
        await host.SendAsync("order-2");

        Assert.Equal(["order-2"], (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task Without_consent_nothing_is_queued()
    {
        using var metrics = new DatasetMetricsRecorder("consent-shop");
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "consent-shop");

        Assert.Equal(EnqueueResult.ConsentWithheld, await host.Client.EnqueueAsync(new TestEvent("order-1", DateTimeOffset.UtcNow), default));
        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventMissing), await host.Client.EnqueueAsync<TestEvent>(null!, TestEvent.Context));

        Assert.Equal(1, metrics.GetEnqueuedEvents("consent_withheld"));
        Assert.Equal(1, metrics.GetEnqueuedEvents("invalid"));
        Assert.Equal(0, await host.GetPendingCountAsync());
        Assert.Equal(0, metrics.ReadQueueBytes());
    }

    // The queue has space for one event.
    private static Task<ClientHost> StartWithSmallQueueAsync(FakeGraphServer graph, TimeProvider clock, string alias) =>
        ClientHost.StartAsync(graph.Address, options => options.MaxQueueBytes = TestEvent.SmallestQueueBytes, clock, alias: alias);
}
