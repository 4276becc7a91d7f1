namespace Capi.EventsManager.Tests.Storage;

public class CapacityTests
{
    [Fact]
    public async Task Beyond_the_limit_the_oldest_event_and_its_key_are_removed()
    {
        await using var server = await TestServer.StartAsync(maxEvents: 2);

        await server.SendAsync(server.CreatePurchase("a"), server.CreatePurchase("b"), server.CreatePurchase("c"));
        Assert.Equal(["c", "b"], server.Manager.Events.Select(received => received.EventId));

        await server.SendAsync(server.CreatePurchase("a"));
        Assert.Equal(["a", "c"], server.Manager.Events.Select(received => received.EventId));
        Assert.Equal(0, server.Manager.Events[0].Server!.Duplicates);
    }

    [Fact]
    public async Task Removing_an_old_event_keeps_the_newer_one_with_the_same_key()
    {
        await using var server = await TestServer.StartAsync(maxEvents: 2);
        await server.SendAsync(server.CreatePurchase("a"));
        server.Clock.Advance(TimeSpan.FromHours(49));
        await server.SendAsync(server.CreatePurchase("a"));
        await server.SendAsync(server.CreatePurchase("b"));

        await server.SendAsync(server.CreatePurchase("a"));

        Assert.Equal(["b", "a"], server.Manager.Events.Select(received => received.EventId));
        Assert.Equal(1, server.Manager.Events[1].Server!.Duplicates);
    }

    [Fact]
    public async Task Large_events_evict_old_ones_within_the_memory_limit()
    {
        await using var server = await TestServer.StartAsync();
        var huge = new string('x', 1_900_000);

        for (var number = 0; number < 20; number++)
            Assert.True((await server.SendAsync(server.CreatePurchase($"{number}-{huge}"))).IsAccepted);

        Assert.InRange(server.Manager.Events.Count, 1, 9);
        Assert.StartsWith("19-", server.Manager.Events[0].EventId, StringComparison.Ordinal);
        Assert.InRange(server.Manager.Requests.Sum(request => (long)(request.Body?.Length ?? 0)), 1, 8 * 1024 * 1024);
    }

    [Fact]
    public async Task A_snapshot_does_not_change_when_more_events_arrive()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("a"));
        var before = server.Manager.Events;
        await server.SendAsync(server.CreatePurchase("a"), server.CreatePurchase("b"));

        Assert.Equal(0, Assert.Single(before).Server!.Duplicates);
    }

    [Fact]
    public async Task Received_events_can_be_read_after_the_server_stopped()
    {
        var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());
        await server.DisposeAsync();
        await server.Manager.DisposeAsync();

        Assert.Single(server.Manager.Events);
        Assert.True(Assert.Single(server.Manager.Requests).IsAccepted);
    }
}
