using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Runtime.Tests.Delivery.SendOnce;

/// <summary>A repeated event doesn't leave a second time.</summary>
public class SendOnceTests
{
    [Fact]
    public async Task A_repetition_is_a_duplicate_and_is_not_sent()
    {
        using var metrics = new DatasetMetricsRecorder("once-shop");
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, SendOnce, alias: "once-shop");

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));
        Assert.Equal(EnqueueResult.Duplicate, await host.SendAsync("order-1"));
        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-2"));
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal(2, metrics.DeliveredEvents);
        Assert.Equal(1, metrics.GetEnqueuedEvents("duplicate"));
        Assert.False(EnqueueResult.Duplicate.IsAccepted);
    }

    [Fact]
    public async Task Without_the_option_repetitions_are_sent()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));
        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));
    }

    [Fact]
    public async Task A_batch_with_a_repetition_sends_it_once()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, SendOnce);
        var now = DateTimeOffset.UtcNow;

        var results = await host.Client.EnqueueBatchAsync([new TestEvent("a", now), new TestEvent("b", now), new TestEvent("a", now)], TestEvent.Context);

        Assert.Equal([EnqueueResult.Accepted, EnqueueResult.Accepted, EnqueueResult.Duplicate], results);
    }

    [Fact]
    public async Task Another_dataset_gets_the_event_too_and_two_aliases_of_one_dataset_do_not()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options =>
        {
            SendOnce(options);
            options.Datasets["other"] = new() { DatasetId = "42", AccessToken = ClientHost.Token };
            options.Datasets["same"] = new() { DatasetId = "1234567890", AccessToken = ClientHost.Token };
        });

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));
        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync(host.Client.ForDataset("other"), "order-1"));
        Assert.Equal(EnqueueResult.Duplicate, await host.SendAsync(host.Client.ForDataset("same"), "order-1"));
    }

    [Fact]
    public async Task An_event_that_is_withheld_or_invalid_is_not_entered()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, SendOnce);

        Assert.Equal(EnqueueResult.ConsentWithheld, await host.Client.EnqueueAsync(new TestEvent("order-1", DateTimeOffset.UtcNow), default));
        Assert.Equal(EnqueueStatus.Invalid, (await host.SendWithAgeAsync("order-1", TimeSpan.FromDays(8))).Status);
        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));
    }

    [Fact]
    public async Task An_event_for_which_the_queue_had_no_space_can_be_sent_again()
    {
        var release = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => release.Task);
        await using var host = await ClientHost.StartAsync(graph.Address, options =>
        {
            SendOnce(options);
            options.MaxQueueBytes = TestEvent.SmallestQueueBytes;
        });
        await host.SendAsync("order-1", TestEvent.LargePadding);

        Assert.Equal(EnqueueResult.QueueFull, await host.SendAsync("order-2", TestEvent.LargePadding, new CancellationToken(canceled: true)));
        release.SetResult(FakeGraphResponse.Accepted(1));
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-2", TestEvent.LargePadding));
    }

    [Fact]
    public async Task An_event_that_Meta_rejected_can_be_sent_again()
    {
        using var metrics = new DatasetMetricsRecorder("rejected-once-shop");
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 100), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, SendOnce, alias: "rejected-once-shop");

        await host.SendAsync("order-1");
        await host.Client.FlushAsync().WithTimeout();
        Assert.Equal(1, metrics.GetFailedEvents("rejected"));

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));
        await host.Client.FlushAsync().WithTimeout();
        Assert.Equal(EnqueueResult.Duplicate, await host.SendAsync("order-1"));
    }

    [Fact]
    public async Task Of_concurrent_repetitions_one_is_accepted()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, SendOnce);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => host.SendAsync("order-1"))));

        Assert.Single(results, EnqueueResult.Accepted);
        Assert.Equal(49, results.Count(result => result == EnqueueResult.Duplicate));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ledger_that_throws_or_hangs_costs_no_event(bool throws)
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(
            graph.Address, SendOnce, clock, services => services.AddSingleton<ISendOnceLedger>(new FailingLedger(throws)));

        var sent = host.SendAsync("order-1");
        if (!throws)
        {
            await clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250)).WithTimeout();
            clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        Assert.Equal(EnqueueResult.Accepted, await sent.WithTimeout());
    }

    private static void SendOnce(MetaCapiOptions options) => options.SendOnce = true;

    private sealed class FailingLedger(bool throws) : ISendOnceLedger
    {
        public ValueTask<bool> TryAddAsync(SendOnceKey key) =>
            throws ? throw new InvalidOperationException("The ledger is not available.") : new(new TaskCompletionSource<bool>().Task);

        public ValueTask RemoveAsync(SendOnceKey key) => throw new InvalidOperationException("The ledger is not available.");
    }
}
