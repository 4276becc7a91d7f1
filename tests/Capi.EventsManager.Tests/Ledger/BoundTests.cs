namespace Capi.EventsManager.Tests.Ledger;

public class BoundTests
{
    [Fact]
    public async Task Beyond_the_limit_the_oldest_event_is_forgotten_with_its_key()
    {
        await using var server = await TestServer.StartAsync(maxEvents: 2);

        await server.SendAsync(server.Purchase("a"), server.Purchase("b"), server.Purchase("c"));
        Assert.Equal(["c", "b"], server.Manager.Events.Select(received => received.EventId));

        await server.SendAsync(server.Purchase("a"));
        Assert.Equal(["a", "c"], server.Manager.Events.Select(received => received.EventId));
        Assert.Equal(0, server.Manager.Events[0].Server!.Duplicates);
    }

    [Fact]
    public async Task Forgetting_an_old_event_leaves_the_newer_one_of_the_same_key()
    {
        await using var server = await TestServer.StartAsync(maxEvents: 2);
        await server.SendAsync(server.Purchase("a"));
        server.Clock.Advance(TimeSpan.FromHours(49));
        await server.SendAsync(server.Purchase("a"));
        await server.SendAsync(server.Purchase("b"));

        await server.SendAsync(server.Purchase("a"));

        Assert.Equal(["b", "a"], server.Manager.Events.Select(received => received.EventId));
        Assert.Equal(1, server.Manager.Events[1].Server!.Duplicates);
    }

    [Fact]
    public async Task Huge_names_push_out_old_events_before_memory_grows()
    {
        await using var server = await TestServer.StartAsync();
        var huge = new string('x', 1_900_000);

        for (var number = 0; number < 20; number++)
            Assert.True((await server.SendAsync(server.Purchase($"{number}-{huge}"))).IsAccepted);

        Assert.InRange(server.Manager.Events.Count, 1, 9);
        Assert.StartsWith("19-", server.Manager.Events[0].EventId, StringComparison.Ordinal);
        Assert.InRange(server.Manager.Requests.Sum(request => (long)(request.Body?.Length ?? 0)), 1, 8 * 1024 * 1024);
    }

    [Fact]
    public async Task A_snapshot_doesnt_change_when_more_arrives()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.Purchase("a"));
        var before = server.Manager.Events;
        await server.SendAsync(server.Purchase("a"), server.Purchase("b"));

        Assert.Equal(0, Assert.Single(before).Server!.Duplicates);
    }

    [Fact]
    public async Task What_was_received_can_be_read_after_the_server_stopped()
    {
        var server = await TestServer.StartAsync();
        await server.SendAsync(server.Purchase());
        await server.DisposeAsync();
        await server.Manager.DisposeAsync();

        Assert.Single(server.Manager.Events);
        Assert.True(Assert.Single(server.Manager.Requests).IsAccepted);
    }
}
