using Capi.Payload.Tests.Support;

namespace Capi.Tests.Delivery;

// Not parallel: a throwing listener also prevents the listeners of other tests from being called.
[Collection(nameof(Alone))]
public class ListenerTests
{
    [Fact]
    public async Task A_listener_of_the_metrics_that_throws_reaches_no_caller_and_stops_no_delivery()
    {
        using var listener = new ListenerThatThrows();
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, alias: "listened-shop");
        listener.Start();

        // An invalid browser ID is dropped and counted, too.
        var dropped = Probe.Context with { Fbp = "fbp" };
        Assert.Equal(EnqueueResult.Accepted, await shop.Client.EnqueueAsync(new Probe("order-1", DateTimeOffset.UtcNow), dropped));
        Assert.Equal(EnqueueResult.ConsentWithheld, await shop.Client.EnqueueAsync(new Probe("order-2", DateTimeOffset.UtcNow), default));
        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventMissing), await shop.Client.EnqueueAsync<Probe>(null!, Probe.Context));

        Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Pending);
        Assert.Equal(["order-1"], (await graph.NextAsync()).EventIds);
        Assert.True(listener.Calls >= 5, $"{listener.Calls} calls");
        Assert.DoesNotContain("the delivery loop failed", shop.Logs.Text, StringComparison.Ordinal);
    }
}
