using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Storage;

public class DeduplicationTests
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    [Fact]
    public async Task A_server_and_a_browser_copy_are_one_event_from_two_sources()
    {
        await using var server = await TestServer.StartAsync();

        await server.SendAsync(server.CreatePurchase("order-1"));
        await SendPixelEventAsync(server, "order-1");

        var received = Assert.Single(server.Manager.Events);
        Assert.Equal(2, received.SourceCount);
        Assert.NotNull(received.Server);
        Assert.NotNull(received.Browser);
    }

    [Theory]
    [InlineData("order-2", "Purchase", TestServer.Dataset)]
    [InlineData("Order-1", "Purchase", TestServer.Dataset)]
    [InlineData("order-1", "purchase", TestServer.Dataset)]
    [InlineData("order-1", "Purchase", "1234567891")]
    public async Task A_different_id_name_or_dataset_is_another_event(string id, string name, string dataset)
    {
        await using var server = await TestServer.StartAsync();

        await server.SendAsync(server.CreatePurchase("order-1"));
        await SendPixelEventAsync(server, id, name, dataset);

        Assert.Equal(2, server.Manager.Events.Count);
        Assert.All(server.Manager.Events, received => Assert.Equal(1, received.SourceCount));
    }

    [Fact]
    public async Task Without_an_event_id_every_copy_is_an_event()
    {
        await using var server = await TestServer.StartAsync();

        await server.SendAsync(server.CreatePurchase(null), server.CreatePurchase(""));
        await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=");

        Assert.Equal(3, server.Manager.Events.Count);
        Assert.All(server.Manager.Events, received => Assert.Null(received.EventId));
    }

    [Fact]
    public async Task Copies_from_one_source_are_counted_and_the_first_one_is_kept()
    {
        await using var server = await TestServer.StartAsync();

        await server.SendAsync(WithValue("1"), WithValue("2"));
        await server.SendAsync(WithValue("3"));

        var copy = Assert.Single(server.Manager.Events).Server!;
        Assert.Equal(2, copy.Duplicates);
        Assert.Contains(new ReceivedParameter("custom_data.value", "1"), copy.Parameters);

        JsonObject WithValue(string value) => server.CreatePurchase().With("custom_data.value", value);
    }

    [Fact]
    public async Task A_copy_after_exactly_48_hours_is_a_duplicate_and_one_tick_later_a_new_event()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());

        server.Clock.Advance(Window);
        await SendPixelEventAsync(server, "order-1");
        Assert.Single(server.Manager.Events);

        server.Clock.Advance(TimeSpan.FromTicks(1));
        await server.SendAsync(server.CreatePurchase());
        Assert.Equal(2, server.Manager.Events.Count);
        Assert.Equal([1, 2], server.Manager.Events.Select(received => received.SourceCount));
    }

    [Fact]
    public async Task The_window_runs_from_the_first_copy_and_is_not_renewed_by_duplicates()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());
        server.Clock.Advance(TimeSpan.FromHours(47));
        await server.SendAsync(server.CreatePurchase());
        server.Clock.Advance(TimeSpan.FromHours(2));
        await server.SendAsync(server.CreatePurchase());

        Assert.Equal([0, 1], server.Manager.Events.Select(received => received.Server!.Duplicates));
    }

    [Theory]
    [InlineData(300, EventSource.Browser)]
    [InlineData(301, EventSource.Server)]
    public async Task A_browser_copy_is_preferred_for_five_minutes(int secondsLater, EventSource kept)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());
        server.Clock.Advance(TimeSpan.FromSeconds(secondsLater));
        await SendPixelEventAsync(server, "order-1");

        Assert.Equal(kept, Assert.Single(server.Manager.Events).KeptSource);
    }

    [Fact]
    public async Task A_browser_copy_that_came_first_is_kept()
    {
        await using var server = await TestServer.StartAsync();
        await SendPixelEventAsync(server, "order-1");
        await server.SendAsync(server.CreatePurchase());

        Assert.Equal(EventSource.Browser, Assert.Single(server.Manager.Events).KeptSource);
    }

    [Fact]
    public async Task Of_many_parallel_copies_exactly_one_is_not_a_duplicate()
    {
        await using var server = await TestServer.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            number % 2 == 0 ? server.SendAsync(server.CreatePurchase("same"), server.CreatePurchase($"own-{number}")) : SendPixelEventAsync(server, "same")));

        Assert.Equal(101, server.Manager.Events.Count);
        var same = Assert.Single(server.Manager.Events, received => received.EventId == "same");
        Assert.Equal((99, 99), (same.Server!.Duplicates, same.Browser!.Duplicates));
    }

    private static async Task SendPixelEventAsync(TestServer server, string id, string name = "Purchase", string dataset = TestServer.Dataset)
    {
        using var response = await server.Client.GetAsync($"/tr/?id={dataset}&ev={name}&eid={id}");
        Assert.True(response.IsSuccessStatusCode);
    }
}
