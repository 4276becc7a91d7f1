namespace Capi.Tests.Delivery;

public class BackPressureTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task A_full_queue_answers_Full_after_a_quarter_of_a_second()
    {
        var clock = new ManualTimeProvider();
        using var endings = new Endings("full-shop");
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(400, 190));
        await using var shop = await OpenSmallAsync(graph, clock, "full-shop");

        Assert.Equal(EnqueueResult.Accepted, await shop.SendAsync("order-1", Probe.LargePadding));
        var second = shop.SendAsync("order-2", Probe.LargePadding);
        await clock.WhenArmed(MaxWait).Soon();
        Assert.False(second.IsCompleted);
        clock.Advance(MaxWait);

        Assert.Equal(EnqueueResult.Full, await second.Soon());
        Assert.Equal(1, endings["event.enqueued full"]);
        Assert.Equal(1, await shop.PendingAsync());
        Assert.Equal(Probe.LargeCost, endings.QueueBytes());
    }

    [Fact]
    public async Task An_event_that_waits_for_room_is_accepted_when_there_is_some()
    {
        var clock = new ManualTimeProvider();
        var answer = new TaskCompletionSource<GraphReply>();
        await using var graph = await FakeGraph.StartAsync(_ => answer.Task);
        await using var shop = await OpenSmallAsync(graph, clock, "waiting-shop");

        await shop.SendAsync("order-1", Probe.LargePadding);
        var second = shop.SendAsync("order-2", Probe.LargePadding);
        await clock.WhenArmed(MaxWait).Soon();
        answer.SetResult(GraphReply.Took(1));

        Assert.Equal(EnqueueResult.Accepted, await second.Soon());
    }

    [Fact]
    public async Task A_cancelled_token_ends_the_wait_with_Full_and_no_exception()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(400, 190));
        await using var shop = await OpenSmallAsync(graph, clock, "cancelling-shop");
        using var cancel = new CancellationTokenSource();

        await shop.SendAsync("order-1", Probe.LargePadding);
        var second = shop.SendAsync("order-2", Probe.LargePadding, cancellationToken: cancel.Token);
        await clock.WhenArmed(MaxWait).Soon();
        await cancel.CancelAsync();

        Assert.Equal(EnqueueResult.Full, await second.Soon());
        Assert.Equal(EnqueueResult.Full, await shop.SendAsync("order-3", Probe.LargePadding, cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task A_cancelled_token_loses_no_event_while_there_is_room()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);

        Assert.Equal(EnqueueResult.Accepted, await shop.SendAsync("order-1", cancellationToken: new(canceled: true)));
        Assert.Equal(["order-1"], (await graph.NextAsync()).EventIds);
    }

    [Fact]
    public async Task The_smallest_queue_allowed_takes_the_largest_event()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await OpenSmallAsync(graph, new(), "small-shop");

        Assert.Equal(EnqueueResult.Accepted, await shop.SendAsync("order-1", new('x', 1_047_000)));
        Assert.Equal(["order-1"], (await graph.NextAsync()).EventIds);
    }

    [Fact]
    public async Task An_event_larger_than_a_request_is_invalid_and_the_next_one_is_delivered()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.TooLarge), await shop.SendAsync("order-1", new('x', 1_100_000)));
        await shop.SendAsync("order-2");

        Assert.Equal(["order-2"], (await graph.NextAsync()).EventIds);
    }

    [Fact]
    public async Task Without_consent_nothing_is_queued()
    {
        using var endings = new Endings("consent-shop");
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, alias: "consent-shop");

        Assert.Equal(EnqueueResult.ConsentWithheld, await shop.Client.EnqueueAsync(new Probe("order-1", DateTimeOffset.UtcNow), default));
        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventMissing), await shop.Client.EnqueueAsync<Probe>(null!, Probe.Context));

        Assert.Equal(1, endings["event.enqueued consent_withheld"]);
        Assert.Equal(1, endings["event.enqueued invalid"]);
        Assert.Equal(0, await shop.PendingAsync());
        Assert.Equal(0, endings.QueueBytes());
    }

    // The queue has space for one event.
    private static Task<Shop> OpenSmallAsync(FakeGraph graph, ManualTimeProvider clock, string alias) =>
        Shop.OpenAsync(graph.Address, options => options.MaxQueueBytes = Probe.LargeCost, clock, alias: alias);
}
