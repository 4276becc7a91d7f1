using Capi.Browser.Testing;
using Microsoft.Playwright;

namespace Capi.EventsManager.Tests.Browser;

/// <summary>Every page in a browser: without errors, without serious accessibility findings, in light and dark, on a desktop and a phone.</summary>
public sealed class PagesTests
{
    private static readonly string[] Paths = ["/", "/events", "/deduplication", "/quality", "/diagnostics", "/payload-helper", "/runs?a=run:before&b=current", "/faults"];

    private const string NamesAreReadable = "[...document.querySelectorAll('tbody th')].every(one => one.offsetWidth === 0 || one.offsetWidth >= 80)";

    private const string Payload = """
        {
          "data": [
            {
              "event_name": "Purchase",
              "event_time": "yesterday",
              "user_data": { "em": "jane.doe@canary.example" }
            }
          ]
        }
        """;

    [AxeTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task Every_page_is_accessible_and_fits_the_window(ColorScheme scheme, int width)
    {
        await using var server = await TestServer.StartAsync();
        await DemoEvents.SendAsync(server);
        await server.SendEventsAsync("/r/before" + TestServer.EventsPath, server.CreatePurchase("before"));
        server.Manager.Faults.Add(new() { StatusCode = 503, Body = "<html>", EventId = "order-1", Count = 3 });
        await server.Client.PostAsync("/api/quality", new StringContent("{\"dataset\":\"1234567890\",\"time\":\"2026-11-21T12:00:00Z\",\"rows\":[{\"event_name\":\"Purchase\",\"score\":7.4,\"coverage\":81.5}]}"));
        await using var browser = await PageBrowser.StartAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var page = browser.Page;
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };

        foreach (var path in Paths)
        {
            await OpenAsync(page, server, path);
            await CheckAsync(page, $"{(path == "/" ? "overview" : path[1..].Split('?')[0])}-{scheme}-{width}");
        }
        foreach (var (name, received) in GetDetails(server))
        {
            await OpenAsync(page, server, $"/events/{received.Number}");
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
            await CheckAsync(page, $"event-{name}-{scheme}-{width}");
        }
        await OpenAsync(page, server, "/payload-helper");
        await page.FillAsync("#payload", Payload);
        await page.ClickAsync("#payload-form button");
        await page.WaitForSelectorAsync("#verdict");
        await CheckAsync(page, $"payload-helper-verdict-{scheme}-{width}");

        Assert.Empty(errors);
    }

    [ChromiumFact]
    public async Task The_picture_of_the_readme_shows_both_halves_of_a_purchase()
    {
        await using var server = await TestServer.StartAsync();
        await DemoEvents.SendAsync(server);
        await using var browser = await PageBrowser.StartAsync(new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = 1180, Height = 1000 } });
        await OpenAsync(browser.Page, server, "/events?name=Purchase");

        var merged = browser.Page.Locator("article", new() { HasText = "1 event from 2 sources" }).First;
        await merged.Locator("summary").ClickAsync();

        Assert.True(await merged.Locator("table").IsVisibleAsync());
        await Screenshots.TakeForReadmeAsync(browser.Page);
    }

    internal static async Task OpenAsync(IPage page, TestServer server, string path)
    {
        await page.GotoAsync(new Uri(server.Manager.Address, path).AbsoluteUri);
        if (path != "/payload-helper")
            await Assertions.Expect(page.Locator("#connection")).ToHaveTextAsync("live");
    }

    private static IEnumerable<(string Name, ReceivedEvent Event)> GetDetails(TestServer server) =>
    [
        ("merged", server.Manager.Events.First(received => received is { EventName: "Purchase", SourceCount: 2 })),
        ("near-miss", server.Manager.GetDeduplication().NearMisses[0].Server),
        ("refused", server.Manager.RefusedEvents[0]),
    ];

    private static async Task CheckAsync(IPage page, string name)
    {
        await Screenshots.TakeAsync(page, name);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than the window.");
        Assert.True(await page.EvaluateAsync<bool>(NamesAreReadable), $"{name} breaks the names of a table into single letters.");
        Assert.Empty(await AxeCore.FindSeriousAsync(page));
        Assert.DoesNotContain("canary", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }
}
