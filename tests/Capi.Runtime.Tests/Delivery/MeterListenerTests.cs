using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Payload.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery;

// Not parallel: a throwing listener also prevents the listeners of other tests from being called.
[Collection(nameof(NonParallelTests))]
public class MeterListenerTests
{
    [Fact]
    public async Task A_throwing_meter_listener_affects_neither_callers_nor_delivery()
    {
        using var listener = new ThrowingMeterListener();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "listened-shop");
        listener.Start();

        // An invalid browser ID is dropped and counted, too.
        var dropped = TestEvent.Context with { Fbp = "fbp" };
        Assert.Equal(EnqueueResult.Accepted, await host.Client.EnqueueAsync(new TestEvent("order-1", DateTimeOffset.UtcNow), dropped));
        Assert.Equal(EnqueueResult.ConsentWithheld, await host.Client.EnqueueAsync(new TestEvent("order-2", DateTimeOffset.UtcNow), default));
        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventMissing), await host.Client.EnqueueAsync<TestEvent>(null!, TestEvent.Context));

        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
        Assert.True(listener.Calls >= 5, $"{listener.Calls} calls");
        Assert.DoesNotContain("the delivery loop failed", host.Logs.GetText(), StringComparison.Ordinal);
    }
}
