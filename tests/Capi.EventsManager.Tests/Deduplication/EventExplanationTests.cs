using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Tests.Deduplication;

public class EventExplanationTests
{
    [Theory]
    [InlineData(1, "within 5 minutes after the server half")]
    [InlineData(360, "more than 5 minutes later")]
    public async Task A_merged_event_says_which_half_is_kept_and_why(int seconds, string reason)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        server.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await server.SendPixelAsync("ev=Purchase&eid=order-1");

        AssertReason(server, EventFate.Merged, reason);
    }

    [Fact]
    public async Task A_browser_half_that_came_first_is_kept()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync("ev=Purchase&eid=order-1");
        await server.AcceptAsync(server.CreatePurchase());

        AssertReason(server, EventFate.Merged, "because it came first");
    }

    [Fact]
    public async Task Repetitions_are_counted()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase(), server.CreatePurchase(), server.CreatePurchase());

        AssertReason(server, EventFate.Kept, "2 further copies from the server were dropped");
    }

    [Fact]
    public async Task A_missing_event_id_is_explained()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase(null));

        AssertReason(server, EventFate.Kept, "It has no event_id");
    }

    [Fact]
    public async Task A_missing_half_is_explained()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync("ev=Purchase&eid=order-1");

        AssertReason(server, EventFate.Kept, "No server half");
    }

    [Fact]
    public async Task A_near_miss_is_part_of_both_events()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        await server.SendPixelAsync("ev=Purchase&eid=Order-1");

        var finder = new NearMissFinder(server.Manager.Events);
        var events = server.Manager.Events;
        Assert.All(events, received => Assert.NotNull(EventExplanation.Create(received, new NearMissFinder(events)).NearMiss));
        Assert.Single(finder.All);
    }

    [Fact]
    public async Task All_events_of_a_refused_request_say_why()
    {
        await using var server = await TestServer.StartAsync();

        await server.SendAsync(server.CreatePurchase("good"), server.CreatePurchase("bad").With("custom_data.currency", null));

        var (good, bad) = (Find("good"), Find("bad"));
        Assert.Equal((EventFate.Refused, EventFate.Refused), (good.Fate, bad.Fate));
        Assert.StartsWith("Another event of the request is invalid, so Meta refuses all 2", good.Reasons[0], StringComparison.Ordinal);
        Assert.StartsWith("custom_data.currency is required", bad.Reasons[0], StringComparison.Ordinal);

        EventExplanation Find(string id) => EventExplanation.Create(server.Manager.RefusedEvents.Single(received => received.EventId == id), new NearMissFinder([]));
    }

    private static void AssertReason(TestServer server, EventFate fate, string reason)
    {
        var explanation = EventExplanation.Create(Assert.Single(server.Manager.Events), new NearMissFinder(server.Manager.Events));
        Assert.Equal(fate, explanation.Fate);
        Assert.Contains(explanation.Reasons, text => text.Contains(reason, StringComparison.Ordinal));
    }
}
