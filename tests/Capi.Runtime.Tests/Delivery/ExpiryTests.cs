namespace Capi.Tests.Delivery;

public class ExpiryTests
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(4);

    // The maximum age of an event when its request starts.
    private static readonly TimeSpan Limit = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task One_event_that_grows_too_old_sinks_none_of_its_batch(int place)
    {
        var clock = new ManualTimeProvider();
        using var endings = new Endings($"ageing-shop-{place}");
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(400, 190), FakeGraph.TakeAll);
        await using var shop = await OpenAsync(graph, clock, $"ageing-shop-{place}");

        var flush = await SendSixAsync(shop, graph, place, Limit - TimeSpan.FromSeconds(2));
        await clock.WhenArmed(Hold).Soon();
        clock.Advance(Hold);

        Assert.Equal(new FlushResult(Delivered: 5, Failed: 1, Pending: 0), await flush.Soon());
        Assert.Equal(Ids.Where((_, i) => i != place), (await graph.NextAsync()).EventIds);
        Assert.Equal((5, 1), (endings["event.finished ok"], endings["event.finished expired"]));
        Assert.Equal(0, endings.QueueBytes());
        Assert.False(graph.HasAnother);
    }

    [Fact]
    public async Task An_event_that_reaches_the_limit_and_does_not_pass_it_is_sent()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(400, 190), FakeGraph.TakeAll);
        await using var shop = await OpenAsync(graph, clock, "limit-shop");

        var flush = await SendSixAsync(shop, graph, 3, Limit - Hold);
        await clock.WhenArmed(Hold).Soon();
        clock.Advance(Hold);

        Assert.Equal(new FlushResult(Delivered: 6, Failed: 0, Pending: 0), await flush.Soon());
        Assert.Equal(Ids, (await graph.NextAsync()).EventIds);
    }

    [Fact]
    public async Task An_event_past_the_limit_is_not_taken_over()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await OpenAsync(graph, clock, "late-shop");

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventTimeTooOld), await shop.SendOldAsync("late", Limit + TimeSpan.FromTicks(1)));
        Assert.Equal(EnqueueResult.Accepted, await shop.SendOldAsync("in time", Limit));

        Assert.Equal(new FlushResult(1, 0, 0), await shop.Client.FlushAsync().Soon());
        Assert.Equal(["in time"], (await graph.NextAsync()).EventIds);
    }

    private static string[] Ids { get; } = [.. Enumerable.Range(0, 6).Select(i => $"order-{i}")];

    private static Task<Shop> OpenAsync(FakeGraph graph, ManualTimeProvider clock, string alias) => Shop.OpenAsync(
        graph.Address, options => (options.HoldDelay, options.Linger, options.MaxBatchEvents) = (Hold, TimeSpan.FromSeconds(1), 6), clock, alias: alias);

    /// <summary>Sends six events as one batch, one of them old, and waits for the attempt that Meta rejects.</summary>
    private static async Task<Task<FlushResult>> SendSixAsync(Shop shop, FakeGraph graph, int place, TimeSpan age)
    {
        for (var i = 0; i < Ids.Length; i++)
            Assert.True((i == place ? await shop.SendOldAsync(Ids[i], age) : await shop.SendAsync(Ids[i])).IsAccepted);
        var flush = shop.Client.FlushAsync();
        Assert.Equal(Ids, (await graph.NextAsync()).EventIds);
        return flush;
    }
}
