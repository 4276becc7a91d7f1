using Capi.Payload.Tests.Support;

namespace Capi.Tests.Delivery;

// Not parallel: a meter listener of another test would run, and allocate, on the measured thread.
[Collection(nameof(Alone))]
public class AllocationTests
{
    private const int GroupSize = 10;
    private const int MaxRounds = 10_000;

    [Fact]
    public async Task An_accepted_event_allocates_nothing_on_the_callers_thread()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);
        var probe = new Probe("order-1", DateTimeOffset.UtcNow);

        // As in the payload tests: tiered compilation recompiles hot methods in the background, and some box before that. The test
        // repeats until a group allocates nothing; a client that allocates never has such a group.
        // The flush returns the arrays to the pool.
        var least = long.MaxValue;
        for (var round = 0; least > 0 && round < MaxRounds; round++)
        {
            Assert.Equal(GroupSize, SendGroup(shop.Client, probe, Probe.Context, out var allocated));
            least = Math.Min(least, allocated);
            await shop.Client.FlushAsync().Soon();
        }

        Assert.Equal(0, least);
    }

    /// <summary>Counts the sends that completed synchronously and were accepted.</summary>
    private static int SendGroup(IMetaCapiClient client, Probe probe, MetaEventContext context, out long allocated)
    {
        var accepted = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < GroupSize; i++)
        {
            var sent = client.EnqueueAsync(probe, context);
            if (sent.IsCompletedSuccessfully && sent.Result.IsAccepted)
                accepted++;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return accepted;
    }
}
