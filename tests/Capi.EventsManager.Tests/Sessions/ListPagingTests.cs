using System.Text.RegularExpressions;
using Capi.EventsManager.Tests.Page;

namespace Capi.EventsManager.Tests.Sessions;

/// <summary>The list pages through everything that is kept, in memory and in a file.</summary>
public sealed class ListPagingTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("capi-paging").FullName;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Older_and_newer_lead_through_all_events_once(bool inFile)
    {
        await using var server = await StartAsync(inFile);
        await FillAsync(server, 130);

        var down = await PageWalk.ReadAsync(server, "/events", "Older");
        var up = await PageWalk.ReadAsync(server, PageWalk.FindLink(down[^1], "Newer")!, "Newer");

        Assert.Equal(Enumerable.Range(0, 130).Reverse().Select(i => $"id-{i:000}"), down.SelectMany(GetIds));
        Assert.Equal(6, down.Count);
        Assert.Equal(down[..^1].Select(page => string.Join(',', GetIds(page))), up.AsEnumerable().Reverse().Select(page => string.Join(',', GetIds(page))).Take(5));
        Assert.Contains("130 events", down[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_that_arrive_do_not_move_an_older_page(bool inFile)
    {
        await using var server = await StartAsync(inFile);
        await FillAsync(server, 60);
        var address = PageWalk.FindLink(await server.Client.GetStringAsync("/events"), "Older")!;
        var before = GetIds(await server.Client.GetStringAsync(address));

        await server.AcceptAsync(server.CreatePurchase("new"));

        Assert.Equal(before, GetIds(await server.Client.GetStringAsync(address)));
    }

    [Theory]
    [InlineData("?id=D-00", 10)]
    [InlineData("?id=id-129", 1)]
    [InlineData("?id=%25", 0)]
    [InlineData("?id=id_1", 0)]
    [InlineData("?name=Lead", 65)]
    [InlineData("?name=lead", 0)]
    [InlineData("?fate=refused", 3)]
    [InlineData("?fate=accepted", 130)]
    [InlineData("?fate=merged", 2)]
    [InlineData("?fate=duplicate", 1)]
    [InlineData("?fate=warning", 1)]
    [InlineData("?fate=test", 5)]
    [InlineData("?fate=near-miss", 2)]
    [InlineData("?from=2026-11-22T12:00&to=2026-11-22T12:00", 125)]
    [InlineData("?from=2026-11-23T00:00", 8)]
    [InlineData("?to=2026-11-21T00:00", 0)]
    [InlineData("?fbp=fb.1.1554763741205.777", 2)]
    [InlineData("?fbp=fb.1.1554763741205.77", 2)]
    [InlineData("?browser=1", 128)]
    [InlineData("?session=1", 122)]
    [InlineData("?session=132", 2)]
    [InlineData("?run=one", 1)]
    public async Task Every_filter_works_in_memory_and_in_a_file(string query, int count)
    {
        await using var memory = await StartAsync(inFile: false);
        await using var file = await StartAsync(inFile: true, maxEvents: 1);

        await FillMixedAsync(memory);
        await FillMixedAsync(file);

        var expected = (await PageWalk.ReadAsync(memory, "/events" + query, "Older")).SelectMany(GetNumbers).ToList();
        // Near misses are searched among the events in memory, and the start of a cookie isn't stored.
        if (!query.Contains("near-miss", StringComparison.Ordinal) && !query.EndsWith(".77", StringComparison.Ordinal))
            Assert.Equal(expected, (await PageWalk.ReadAsync(file, "/events" + query, "Older")).SelectMany(GetNumbers));
        Assert.Equal(count, expected.Count);
    }

    [Fact]
    public async Task Page_views_are_grouped_in_a_file_too()
    {
        await using var server = await StartAsync(inFile: true, maxEvents: 5);
        await server.AcceptAsync(server.CreatePurchase("the-purchase"));
        for (var i = 0; i < 60; i++)
            await server.SendPixelAsync($"ev=PageView&eid=view-{i}");
        await server.AcceptAsync(server.CreatePurchase("second"));
        await server.SendPixelAsync("ev=PageView&eid=single");

        var page = await server.Client.GetStringAsync("/events");

        Assert.Contains(">60 PageViews</a>", page, StringComparison.Ordinal);
        Assert.Equal(["single", "second", "the-purchase"], GetIds(page));
        var views = await server.Client.GetStringAsync(Regex.Match(page, "href=\"([^\"]+)\">60 PageViews").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Equal("view-59", GetIds(views)[0]);
    }

    [Fact]
    public async Task What_memory_has_forgotten_is_counted_and_said()
    {
        await using var server = await StartAsync(inFile: false, maxEvents: 10);
        await FillAsync(server, 30);

        Assert.Contains("10 events; 20 older ones not kept in memory", await server.Client.GetStringAsync("/events"), StringComparison.Ordinal);
        Assert.Contains("<strong>30</strong> events", await server.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_whole_when_newer_events_of_others_have_taken_its_place_in_memory()
    {
        await using var server = await StartAsync(inFile: true, maxEvents: 10);
        await server.SendEventsAsync("/r/mine" + TestServer.EventsPath, server.CreatePurchase("mine"), server.CreatePurchase("mine-2"));
        await FillAsync(server, 30);

        Assert.Equal(2, server.Manager.GetMatchQuality("mine").ByName.Single().Events);
        Assert.Contains("<strong>2</strong> events", await server.Client.GetStringAsync("/?run=mine"), StringComparison.Ordinal);
        Assert.Equal(2, GetIds(await server.Client.GetStringAsync("/events?run=mine")).Count);
    }

    [Fact]
    public async Task The_counts_of_a_continued_session_are_those_of_the_session()
    {
        string before;
        await using (var first = await StartAsync(inFile: true))
        {
            await FillMixedAsync(first);
            before = GetLive(await first.Client.GetStringAsync("/"));
        }

        await using var second = await StartAsync(inFile: true, maxEvents: 5);
        var after = GetLive(await second.Client.GetStringAsync("/"));

        Assert.Equal(Tiles(before).Where(IsCount), Tiles(after).Where(IsCount));
        static bool IsCount(string tile) => tile.Contains("events", StringComparison.Ordinal) || tile.Contains("2 sources", StringComparison.Ordinal) || tile.Contains("refused", StringComparison.Ordinal) || tile.Contains("warnings", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static string GetLive(string page) => page[page.IndexOf("id=\"live\"", StringComparison.Ordinal)..];

    private static IEnumerable<string> Tiles(string page) => Regex.Matches(page, "<strong>[^<]*</strong>[^<]*").Select(match => match.Value);

    private static List<string> GetIds(string page) => [.. Regex.Matches(page, "<span class=\"ids\"><code>([^<]+)</code>").Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> GetNumbers(string page) => Regex.Matches(page, "<details id=\"event-([0-9]+)\"").Select(match => match.Groups[1].Value);

    private static async Task FillAsync(TestServer server, int count)
    {
        for (var i = 0; i < count; i++)
            await server.AcceptAsync(server.CreatePurchase($"id-{i:000}"));
    }

    // 128 events of one browser in two visits, 65 of them Lead; three refusals; two events of another browser.
    private static async Task FillMixedAsync(TestServer server)
    {
        await server.AcceptAsync([.. Enumerable.Range(0, 122).Select(i => i < 65 ? server.CreateEvent("Lead", $"id-{i:000}") : server.CreatePurchase($"id-{i:000}"))]);
        await server.SendPixelAsync("ev=Purchase&eid=id-121&fbp=fb.1.1554763741205.1098115397");
        await server.SendPixelAsync("ev=Purchase&eid=id-120&fbp=fb.1.1554763741205.1098115397");
        await server.AcceptAsync(server.CreatePurchase("id-100"));
        for (var i = 0; i < 3; i++)
            await server.SendAsync(server.CreatePurchase($"bad-{i}").With("custom_data.currency", null).With("user_data.fbp", null));
        server.Clock.Advance(TimeSpan.FromHours(13));
        await server.SendContentAsync(new StringContent($"{{\"test_event_code\":\"T1\",\"data\":[{string.Join(',', Enumerable.Range(123, 5).Select(i => server.CreatePurchase($"id-{i}").ToJsonString()))}]}}", System.Text.Encoding.UTF8, "application/json"));
        await server.SendEventsAsync("/r/one" + TestServer.EventsPath, server.CreatePurchase("id-128").With("custom_data.predicted_ltv", "\"many\""));
        await server.SendPixelAsync("ev=AddToCart&eid=id-129&fbp=fb.1.1554763741205.777");
        await server.AcceptAsync(server.CreateEvent("AddToCart", "own").With("user_data.fbp", "\"fb.1.1554763741205.777\"").With("user_data.em", null).With("user_data.external_id", $"\"{Events.Hash(1)}\""));
    }

    private Task<TestServer> StartAsync(bool inFile, int maxEvents = 1_000) =>
        TestServer.StartAsync(maxEvents: maxEvents, dataFile: inFile ? Path.Combine(_directory, "events.db") : null);
}
