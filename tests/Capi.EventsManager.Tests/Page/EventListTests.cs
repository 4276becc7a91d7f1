using System.Text.RegularExpressions;

namespace Capi.EventsManager.Tests.Page;

public class EventListTests
{
    private static readonly string[] ListedIds = ["single", "warned", "refused"];
    private static readonly string[] OtherPages = ["/", "/deduplication", "/quality", "/diagnostics", "/events/5000"];

    [Fact]
    public async Task Page_views_in_a_row_are_one_line_and_do_not_bury_a_purchase()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("the-purchase"));
        for (var i = 0; i < 60; i++)
            await server.SendPixelAsync($"ev=PageView&eid=view-{i}");

        var page = await server.Client.GetStringAsync("/events");
        Assert.Contains(">60 PageViews</a>", page, StringComparison.Ordinal);
        Assert.Contains("the-purchase", page, StringComparison.Ordinal);
        Assert.DoesNotContain("view-3", page, StringComparison.Ordinal);

        Assert.Contains("view-59", await server.Client.GetStringAsync("/events?pageviews=all"), StringComparison.Ordinal);
        Assert.Contains("view-59", await server.Client.GetStringAsync("/events?name=PageView"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_view_with_a_problem_and_a_single_one_are_listed()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync("ev=PageView&eid=single");
        await server.AcceptAsync(server.CreateEvent("PageView", "warned").With("event_source_url", null));
        await server.SendAsync(server.CreateEvent("PageView", "refused").With("action_source", "\"web\""));

        var page = await server.Client.GetStringAsync("/events");

        Assert.All(ListedIds, id => Assert.Contains(id, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_thousand_events_are_shown_page_by_page()
    {
        await using var server = await TestServer.StartAsync(maxEvents: 5_000);
        for (var start = 0; start < 5_000; start += 500)
            await server.AcceptAsync([.. Enumerable.Range(start, 500).Select(i => server.CreatePurchase($"id-{i:0000}").With("custom_data.order_id", $"\"{i}\"").With("user_data.fbp", $"\"fb.1.1554763741205.{i}\""))]);
        for (var i = 0; i < 300; i++)
            await server.SendPixelAsync($"ev=Purchase&eid=other-{i}&cd[order_id]={i + 4_500}");

        var first = await server.Client.GetStringAsync("/events");
        Assert.Equal(25, Regex.Count(first, "<article"));
        Assert.Contains(">5,000 events; 300 older ones not kept", first, StringComparison.Ordinal);
        Assert.True(first.Length < 200_000, $"{first.Length} characters");
        var pages = await PageWalk.ReadAsync(server, "/events", "Older");
        Assert.Equal(200, pages.Count);
        Assert.Contains("id-0300", pages[^1], StringComparison.Ordinal);
        foreach (var path in OtherPages)
            Assert.True((await server.Client.GetStringAsync(path)).Length < 400_000, path);
    }

    [Fact]
    public async Task A_refused_event_has_the_same_card()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("bad").With("user_data.em", "\"jane@canary.example\""));

        var page = await server.Client.GetStringAsync("/events");

        Assert.Contains("<article class=\"event refused\">", page, StringComparison.Ordinal);
        Assert.Contains("bad", page, StringComparison.Ordinal);
        Assert.Contains("42.5 EUR", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_can_not_be_read_is_shown_too()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendBodyAsync("{");
        await server.Client.GetAsync("/tr/?id=x&ev=Lead");

        var page = await server.Client.GetStringAsync("/events");

        Assert.Contains("(no event_name)", page, StringComparison.Ordinal);
        Assert.Contains("The body must be a UTF-8 JSON object", page, StringComparison.Ordinal);
        Assert.Contains("id must be a dataset ID", page, StringComparison.Ordinal);
    }
}
