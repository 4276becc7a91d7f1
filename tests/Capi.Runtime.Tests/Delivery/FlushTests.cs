namespace Capi.Tests.Delivery;

public class FlushTests
{
    [Fact]
    public async Task A_flush_ends_the_linger_and_waits_until_the_events_are_delivered()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.Linger = TimeSpan.FromSeconds(1), clock);
        await shop.SendAsync("order-1");
        await shop.SendAsync("order-2");

        var flushed = await shop.Client.FlushAsync().Soon();

        Assert.Equal(new FlushResult(Delivered: 2, Failed: 0, Pending: 0), flushed);
        Assert.Equal(["order-1", "order-2"], (await graph.NextAsync()).EventIds);
    }

    [Fact]
    public async Task A_flush_does_not_end_while_the_answer_is_open()
    {
        var answer = new TaskCompletionSource<GraphReply>();
        await using var graph = await FakeGraph.StartAsync(_ => answer.Task);
        await using var shop = await Shop.OpenAsync(graph.Address);
        await shop.SendAsync("order-1");
        await graph.NextAsync();

        var flush = shop.Client.FlushAsync();
        Assert.False(flush.IsCompleted);
        answer.SetResult(GraphReply.Took(1));

        Assert.Equal(new FlushResult(1, 0, 0), await flush.Soon());
    }

    [Fact]
    public async Task A_flush_tells_how_many_failed()
    {
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(400, 100));
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.Linger = TimeSpan.FromSeconds(1), new ManualTimeProvider());
        await shop.SendAsync("order-1");
        await shop.SendAsync("order-2");

        Assert.Equal(new FlushResult(0, 2, 0), await shop.Client.FlushAsync().Soon());
    }

    [Fact]
    public async Task A_cancelled_flush_tells_what_is_pending_and_delivery_goes_on()
    {
        var answer = new TaskCompletionSource<GraphReply>();
        await using var graph = await FakeGraph.StartAsync(_ => answer.Task);
        await using var shop = await Shop.OpenAsync(graph.Address);
        await shop.SendAsync("order-1");
        using var cancel = new CancellationTokenSource();

        var flush = shop.Client.FlushAsync(cancel.Token);
        await cancel.CancelAsync();

        Assert.Equal(new FlushResult(0, 0, 1), await flush.Soon());
        answer.SetResult(GraphReply.Took(1));
        Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Pending);
    }

    [Fact]
    public async Task Many_senders_and_flushes_at_once_lose_and_double_nothing()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.MaxBatchEvents = 7);

        await Parallel.ForAsync(0, 500, async (i, stop) =>
        {
            Assert.True((await shop.SendAsync($"order-{i}", cancellationToken: stop)).IsAccepted);
            if (i % 50 == 0)
                await shop.Client.FlushAsync(stop);
        });
        Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Pending);

        List<string> received = [];
        while (received.Count < 500)
            received.AddRange((await graph.NextAsync()).EventIds);
        Assert.False(graph.HasAnother);
        Assert.Equal(500, received.Distinct().Count());
    }
}
