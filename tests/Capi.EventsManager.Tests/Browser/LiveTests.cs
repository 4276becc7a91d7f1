using Capi.Browser.Testing;
using Microsoft.Playwright;

namespace Capi.EventsManager.Tests.Browser;

/// <summary>How the pages follow the events, and what they do with mouse and keyboard.</summary>
public sealed class LiveTests
{
    [ChromiumFact]
    public async Task An_event_appears_without_a_reload_and_what_is_open_stays_open()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("first"));
        await using var browser = await PageBrowser.StartAsync();
        var page = browser.Page;
        await PagesTests.OpenAsync(page, server, "/events");
        await page.ClickAsync("#event-1 summary");

        await server.AcceptAsync(server.CreatePurchase("second"));

        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(2);
        Assert.True(await page.Locator("#event-1 table").IsVisibleAsync());
        Assert.False(await page.Locator("#event-2 table").IsVisibleAsync());
        Assert.Equal("event-1", await page.EvaluateAsync<string>("document.activeElement.closest('details').id"));
    }

    [ChromiumFact]
    public async Task The_second_half_and_a_refusal_appear_too()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        await using var browser = await PageBrowser.StartAsync();
        await PagesTests.OpenAsync(browser.Page, server, "/events");

        await server.SendPixelAsync("ev=Purchase&eid=order-1");
        await Assertions.Expect(browser.Page.Locator("#event-1")).ToContainTextAsync("1 event from 2 sources");

        await server.SendAsync(server.CreatePurchase("bad").With("user_data.em", "\"jane\""));
        await Assertions.Expect(browser.Page.Locator("#event-2")).ToContainTextAsync("user_data.em must be the SHA-256");
    }

    [ChromiumFact]
    public async Task What_is_typed_into_the_filter_stays_and_ends_up_in_the_URL()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("order-1"), server.CreateEvent("Lead", "lead-1"));
        await using var browser = await PageBrowser.StartAsync();
        var page = browser.Page;
        await PagesTests.OpenAsync(page, server, "/events");

        await page.FillAsync("#search", "ORDER");
        await server.AcceptAsync(server.CreateEvent("Lead", "lead-2"));
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(3);
        Assert.Equal("ORDER", await page.InputValueAsync("#search"));
        await page.PressAsync("#search", "Enter");

        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);
        Assert.Contains("id=ORDER", page.Url, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task The_keyboard_reaches_everything()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("a"), server.CreatePurchase("b"));
        await using var browser = await PageBrowser.StartAsync();
        var page = browser.Page;
        await PagesTests.OpenAsync(page, server, "/events");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));

        await page.Keyboard.PressAsync("j");
        Assert.Equal("event-2", await GetFocusedEventAsync(page));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("event-1", await GetFocusedEventAsync(page));
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#event-2 table").IsVisibleAsync());
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));

        await page.Keyboard.PressAsync("/");
        Assert.Equal("search", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("jk");
        Assert.Equal("jk", await page.InputValueAsync("#search"));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(server.Manager.Address, "/events/2").AbsoluteUri);
    }

    [ChromiumFact]
    public async Task The_button_removes_all_events()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        await using var browser = await PageBrowser.StartAsync();
        await PagesTests.OpenAsync(browser.Page, server, "/events");

        await browser.Page.ClickAsync("text=Clear all events");

        await Assertions.Expect(browser.Page.Locator(".empty")).ToContainTextAsync("No events yet");
        Assert.Empty(server.Manager.Events);
    }

    [ChromiumFact]
    public async Task The_payload_helper_keeps_the_text_and_stores_nothing()
    {
        await using var server = await TestServer.StartAsync();
        await using var browser = await PageBrowser.StartAsync();
        var page = browser.Page;
        await PagesTests.OpenAsync(page, server, "/payload-helper");
        var payload = server.CreatePurchase().With("user_data.em", "\"jane@canary.example\"").ToJsonString();

        await page.FillAsync("#payload", payload);
        await page.ClickAsync("#payload-form button");

        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync("refused");
        Assert.Equal(payload, await page.InputValueAsync("#payload"));
        Assert.Contains("user_data.em must be the SHA-256", await page.InnerTextAsync("#live"), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", await page.InnerTextAsync("#live"), StringComparison.Ordinal);
        Assert.Empty(server.Manager.Events);
        Assert.Empty(server.Manager.Requests);
    }

    [ChromiumFact]
    public async Task Without_scripts_pages_and_forms_work()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("order-1"), server.CreateEvent("Lead", "lead-1"));
        await using var browser = await PageBrowser.StartAsync(new() { JavaScriptEnabled = false });
        var page = browser.Page;

        await page.GotoAsync(new Uri(server.Manager.Address, "/events").AbsoluteUri);
        await page.SelectOptionAsync("select[name=name]", "Lead");
        await page.ClickAsync("form.filter button");
        Assert.Equal(1, await page.Locator("article").CountAsync());

        await page.GotoAsync(new Uri(server.Manager.Address, "/payload-helper").AbsoluteUri);
        await page.FillAsync("#payload", "[1]");
        await page.ClickAsync("#payload-form button");
        Assert.Contains("refused", await page.InnerTextAsync("#verdict"), StringComparison.Ordinal);
    }

    private static Task<string> GetFocusedEventAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.closest('details')?.id ?? ''");
}
