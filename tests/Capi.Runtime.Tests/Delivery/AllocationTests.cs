namespace Capi.Tests.Delivery;

[Collection(Alone.Name)]
public class AllocationTests
{
    [Fact]
    public async Task After_warm_up_an_accepted_event_allocates_nothing_on_the_callers_thread()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);
        var probe = new Probe("order-1", DateTimeOffset.UtcNow);
        var context = Probe.Context;

        // Arrays come back to the pool when their events end, so events are sent in small groups, as a shop does.
        for (var group = 0; group < 200; group++)
        {
            Assert.Equal(10, SendGroup(shop.Client, probe, context, out _));
            await shop.Client.FlushAsync().Soon();
        }

        // A thread of the pool may meet a cold path once (its own cache of arrays); the steady state must show.
        var least = long.MaxValue;
        for (var group = 0; group < 50; group++)
        {
            Assert.Equal(10, SendGroup(shop.Client, probe, context, out var allocated));
            least = Math.Min(least, allocated);
            await shop.Client.FlushAsync().Soon();
        }

        Assert.Equal(0, least);
    }

    /// <summary>Counts the sends that completed at once and were accepted.</summary>
    private static int SendGroup(IMetaCapiClient client, Probe probe, MetaEventContext context, out long allocated)
    {
        var accepted = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            var sent = client.EnqueueAsync(probe, context);
            if (sent.IsCompletedSuccessfully && sent.Result.IsAccepted)
                accepted++;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return accepted;
    }
}
