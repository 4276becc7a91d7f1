using System.Diagnostics.Metrics;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Payload.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery;

// Not parallel: a meter listener of another test would run, and allocate, on the measured thread.
[Collection(nameof(NonParallelTests))]
public class AllocationTests
{
    private const int GroupSize = 10;
    private const int MaxRounds = 10_000;

    [Fact]
    public Task An_accepted_event_allocates_nothing_on_the_callers_thread() => AssertNoAllocationAsync();

    [Fact]
    public async Task An_accepted_event_allocates_nothing_with_a_meter_listener()
    {
        // Reads the tags without storing them, as an exporter does.
        using var listener = new MeterListener();
        var measurements = 0;
        listener.InstrumentPublished = static (instrument, self) =>
        {
            if (instrument.Name.StartsWith("capi.client.event.", StringComparison.Ordinal) && !instrument.IsObservable)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => measurements++);
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => measurements++);
        listener.Start();

        await AssertNoAllocationAsync();

        // Accepted, enqueued, the score and the identifiers em and fbp.
        Assert.True(measurements >= 5 * GroupSize, $"{measurements} measurements");
    }

    private static async Task AssertNoAllocationAsync()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);
        var probe = new TestEvent("order-1", DateTimeOffset.UtcNow);

        // As in the payload tests: tiered compilation recompiles hot methods in the background, and some box before that. The test
        // repeats until a group allocates nothing; a client that allocates never has such a group.
        // The flush returns the arrays to the pool.
        var least = long.MaxValue;
        for (var round = 0; least > 0 && round < MaxRounds; round++)
        {
            Assert.Equal(GroupSize, SendGroup(host.Client, probe, TestEvent.Context, out var allocated));
            least = Math.Min(least, allocated);
            await host.Client.FlushAsync().WithTimeout();
        }

        Assert.Equal(0, least);
    }

    /// <summary>Counts the sends that completed synchronously and were accepted.</summary>
    private static int SendGroup(IMetaCapiClient client, TestEvent probe, MetaEventContext context, out long allocated)
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
