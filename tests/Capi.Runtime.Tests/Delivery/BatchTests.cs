using System.Text;

namespace Capi.Tests.Delivery;

public class BatchTests
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task The_thousand_and_first_event_goes_into_a_second_request()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.Linger = Linger, clock);

        for (var i = 0; i < 1_001; i++)
            Assert.True((await shop.SendAsync($"order-{i}")).IsAccepted);
        var flushed = await shop.Client.FlushAsync().Soon();

        var (first, second) = (await graph.NextAsync(), await graph.NextAsync());
        Assert.Equal(1_000, first.EventIds.Count);
        Assert.Equal(["order-1000"], second.EventIds);
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => $"order-{i}"), first.EventIds);
        Assert.Equal(0, flushed.Pending);
    }

    [Fact]
    public async Task A_configured_batch_size_closes_a_batch_without_a_linger()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => (options.Linger, options.MaxBatchEvents) = (Linger, 2), clock);

        await shop.SendAsync("order-1");
        await shop.SendAsync("order-2");

        // The clock does not advance: only the size can have closed the batch.
        Assert.Equal(["order-1", "order-2"], (await graph.NextAsync()).EventIds);
    }

    [Fact]
    public async Task No_body_is_larger_than_a_mebibyte()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.Linger = Linger, clock);
        var padding = new string('x', 300_000);

        for (var i = 0; i < 7; i++)
            await shop.SendAsync($"order-{i}", padding);
        await shop.Client.FlushAsync().Soon();

        ReceivedRequest[] requests = [await graph.NextAsync(), await graph.NextAsync(), await graph.NextAsync()];
        Assert.All(requests, request => Assert.True(Encoding.UTF8.GetByteCount(request.Body) <= 1024 * 1024));
        Assert.Equal([3, 3, 1], requests.Select(request => request.EventIds.Count));
    }

    [Fact]
    public async Task A_batch_waits_for_more_until_the_linger_is_over()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.Linger = Linger, clock);

        await shop.SendAsync("order-1");
        await clock.WhenArmed(Linger).Soon();
        clock.Advance(TimeSpan.FromMilliseconds(600));
        var rest = clock.NextArmed(TimeSpan.FromMilliseconds(400));
        await shop.SendAsync("order-2");
        await rest.Soon();
        Assert.False(graph.HasAnother);
        clock.Advance(TimeSpan.FromMilliseconds(400));

        Assert.Equal(["order-1", "order-2"], (await graph.NextAsync()).EventIds);
    }
}
