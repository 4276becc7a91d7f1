using Capi.Payload.Tests.Support;

namespace Capi.Tests.Delivery;

// A listener of the meter in another test would run, and allocate, on the thread that is measured.
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

        // As in the payload's tests: the runtime compiles busy methods again in the background, and before that some box. So a
        // group without any allocation is waited for; a client that allocates never has one, however many there are.
        // The flush brings the arrays back to the pool.
        var least = long.MaxValue;
        for (var round = 0; least > 0 && round < MaxRounds; round++)
        {
            Assert.Equal(GroupSize, SendGroup(shop.Client, probe, Probe.Context, out var allocated));
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
