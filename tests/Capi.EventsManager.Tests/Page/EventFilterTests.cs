using System.Text.RegularExpressions;

namespace Capi.EventsManager.Tests.Page;

/// <summary>The filter of the list, which is in the URL.</summary>
public sealed partial class EventFilterTests
{
    private const string Fbp = "fb.1.1554763741205.1098115397";

    [Theory]
    [InlineData("", "refused twice lead near-browser near-server merged")]
    [InlineData("?id=NEAR", "near-browser near-server")]
    [InlineData("?name=Lead", "lead")]
    [InlineData("?name=lead", "")]
    [InlineData("?fate=accepted", "twice lead near-browser near-server merged")]
    [InlineData("?fate=refused", "refused")]
    [InlineData("?fate=merged", "merged")]
    [InlineData("?fate=duplicate", "twice")]
    [InlineData("?fate=near-miss", "near-browser near-server")]
    [InlineData("?fate=warning", "lead")]
    [InlineData("?fate=test", "lead")]
    [InlineData("?fate=nonsense", "refused twice lead near-browser near-server merged")]
    [InlineData("?fbp=fb.1.1554763741205.7", "twice")]
    [InlineData("?browser=4", "lead near-browser near-server merged")]
    [InlineData("?browser=999", "")]
    [InlineData("?session=4", "lead near-browser near-server")]
    [InlineData("?session=1", "merged")]
    [InlineData("?session=999", "")]
    [InlineData("?from=2026-11-22T14:01", "refused twice")]
    [InlineData("?to=2026-11-22T12:30", "merged")]
    [InlineData("?from=nonsense&to=&page=x&browser=-1", "refused twice lead near-browser near-server merged")]
    [InlineData("?fate=accepted&name=Purchase&id=MERGED", "merged")]
    public async Task The_list_shows_what_the_URL_selects(string query, string ids)
    {
        await using var server = await StartAsync();

        var page = await server.Client.GetStringAsync("/events" + query);

        Assert.Equal(ids, string.Join(' ', Ids().Matches(page).Select(match => match.Groups[1].Value)));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Exports_have_the_same_filter(string format)
    {
        await using var server = await StartAsync();

        var all = await server.Client.GetStringAsync($"/export/events.{format}");
        var some = await server.Client.GetStringAsync($"/export/events.{format}?fate=refused");

        Assert.Contains("merged", all, StringComparison.Ordinal);
        Assert.Contains("refused", some, StringComparison.Ordinal);
        Assert.DoesNotContain("near-browser", some, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_shows_the_filter_and_the_links_keep_it()
    {
        await using var server = await StartAsync();

        var page = await server.Client.GetStringAsync("/events?id=%22%3Cx&name=Purchase&fate=merged&from=2026-11-22T12:00&session=1&pageviews=all");

        Assert.Contains("value=\"&quot;&lt;x\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Purchase\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"merged\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-11-22T12:00\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"pageviews\" value=\"all\" checked", page, StringComparison.Ordinal);
        Assert.Contains("/export/events.csv?id=%22%3Cx&amp;name=Purchase&amp;fate=merged&amp;from=2026-11-22T12%3A00&amp;session=1&amp;pageviews=all", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_shown_alone()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendEventsAsync($"/r/one{TestServer.EventsPath}", server.CreatePurchase("in-one"));
        await server.SendEventsAsync($"/r/two{TestServer.EventsPath}", server.CreatePurchase("in-two"));

        var page = await server.Client.GetStringAsync("/events?run=one");

        Assert.Contains("in-one", page, StringComparison.Ordinal);
        Assert.DoesNotContain("in-two", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/diagnostics?run=one\"", page, StringComparison.Ordinal);
    }

    private static async Task<TestServer> StartAsync()
    {
        var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("merged"));
        await server.SendPixelAsync($"ev=Purchase&eid=merged&fbp={Fbp}");
        server.Clock.Advance(TimeSpan.FromHours(1));
        await server.AcceptAsync(server.CreatePurchase("near-server").With("custom_data.order_id", "\"4711\""));
        await server.SendPixelAsync($"ev=Purchase&eid=near-browser&cd[order_id]=4711&fbp={Fbp}");
        server.Clock.Advance(TimeSpan.FromMinutes(30));
        await server.SendBodyAsync($$"""{"data":[{{server.CreateEvent("Lead", "lead").With("event_source_url", null).ToJsonString()}}],"test_event_code":"TEST1"}""");
        server.Clock.Advance(TimeSpan.FromMinutes(31));
        var twice = server.CreatePurchase("twice").With("user_data.fbp", "\"fb.1.1554763741205.77\"");
        await server.AcceptAsync(twice);
        await server.SendAsync(server.CreatePurchase("twice").With("user_data.fbp", "\"fb.1.1554763741205.77\""));
        await server.SendAsync(server.CreatePurchase("refused").With("custom_data.currency", null).With("user_data.fbp", null));
        return server;
    }

    [GeneratedRegex("<span class=\"ids\"><code>([^<]+)</code>")]
    private static partial Regex Ids();
}
