using System.Text.Json.Nodes;
using Capi.AspNetCore.Tests.Support;
using Capi.Browser.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Capi.AspNetCore.Tests.Razor;

/// <summary>What the Pixel's tag helpers do in a browser.</summary>
public sealed class PixelBrowserTests
{
    [ChromiumFact]
    public async Task Every_text_reaches_the_Pixel_as_the_server_sends_it()
    {
        var thanks = new ThanksPage();
        await using var app = await RazorApp.StartAsync(thanks);
        await using var browser = await HeadlessBrowser.StartAsync();
        await AllowAsync(browser.Page, app);

        foreach (var text in HostileText.All)
        {
            thanks.Order = RazorApp.Order with { Product = text, Names = [text, "\ud800", "b"] };
            await OpenAsync(browser.Page, app, "/order");

            var call = (await ReadCallsAsync(browser.Page))[^1]!;
            var server = RazorApp.Serialize(thanks.Order);
            Assert.Equal(("track", "Purchase"), ((string?)call[0], (string?)call[1]));
            Assert.Equal((string?)server["event_id"], (string?)call[3]!["eventID"]);
            Assert.True(JsonNode.DeepEquals(server["custom_data"], ToServerNumbers(call[2]!)), $"{text}: {call}");
            Assert.Equal("We pack it now.", await browser.Page.InnerTextAsync("#end"));
            Assert.True(await browser.Page.EvaluateAsync<bool>("window.broken === undefined"), text);
        }
    }

    [ChromiumFact]
    public async Task Before_consent_nothing_is_requested_and_a_grant_in_the_page_sends_what_was_queued()
    {
        await using var app = await RazorApp.StartAsync();
        await using var browser = await HeadlessBrowser.StartAsync();
        var requests = new List<string>();
        browser.Page.Request += (_, request) => requests.Add(new Uri(request.Url).AbsolutePath);

        await OpenAsync(browser.Page, app, "/order");
        Assert.Equal(["/order"], requests.Where(static path => path != "/favicon.ico"));
        Assert.Empty(await browser.Page.Context.CookiesAsync());

        await browser.Page.RunAndWaitForResponseAsync(
            () => browser.Page.EvaluateAsync("fbq('consent', 'grant')"), static response => response.Url.EndsWith(RazorApp.ScriptPath, StringComparison.Ordinal));

        var calls = await ReadCallsAsync(browser.Page);
        Assert.Equal(
            ["""["consent","revoke"]""", """["init","1000000000000001"]""", """["track","PageView"]""", """["consent","grant"]"""],
            calls.Select(static call => call!.ToJsonString()));

        // A second grant doesn't load the script again.
        await browser.Page.EvaluateAsync("fbq('consent', 'grant')");
        Assert.Single(requests, RazorApp.ScriptPath);
    }

    [ChromiumFact]
    public async Task A_page_that_is_rendered_ahead_requests_nothing_until_it_is_shown()
    {
        await using var app = await RazorApp.StartAsync();
        await using var browser = await HeadlessBrowser.StartAsync();
        await AllowAsync(browser.Page, app);
        await browser.Page.AddInitScriptAsync("Object.defineProperty(document, 'prerendering', { configurable: true, value: true })");

        await OpenAsync(browser.Page, app, "/order");
        Assert.True(await browser.Page.EvaluateAsync<bool>("typeof window.calls === 'undefined'"));

        await browser.Page.RunAndWaitForResponseAsync(
            () => browser.Page.EvaluateAsync("Object.defineProperty(document, 'prerendering', { value: false }), document.dispatchEvent(new Event('prerenderingchange'))"),
            static response => response.Url.EndsWith(RazorApp.ScriptPath, StringComparison.Ordinal));

        Assert.Equal(3, (await ReadCallsAsync(browser.Page)).Count);
    }

    [ChromiumTheory]
    [InlineData("r4nd0m+/=", true)]
    [InlineData(null, false)]
    [InlineData("another", false)]
    public async Task The_nonce_of_the_policy_allows_the_Pixel_and_the_script_it_loads(string? nonce, bool isAllowed)
    {
        await using var app = await RazorApp.StartAsync(new ThanksPage { Order = RazorApp.Order, Nonce = nonce }, pipeline: static app => app.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'nonce-r4nd0m+/='";
            return next(http);
        }));
        await using var browser = await HeadlessBrowser.StartAsync(new BrowserNewPageOptions { BypassCSP = false });
        await AllowAsync(browser.Page, app);

        await OpenAsync(browser.Page, app, "/order");

        Assert.Equal(isAllowed, await browser.Page.EvaluateAsync<bool>("typeof window.calls === 'object' && window.calls.length === 3"));
    }

    [ChromiumFact]
    public async Task Without_scripts_the_browser_requests_the_images_with_the_same_ID()
    {
        await using var app = await RazorApp.StartAsync();
        await using var browser = await HeadlessBrowser.StartAsync(new BrowserNewPageOptions { JavaScriptEnabled = false });
        await AllowAsync(browser.Page, app);
        var images = new List<string>();
        browser.Page.Request += (_, request) => images.Add(request.Url);

        await OpenAsync(browser.Page, app, "/order");

        Assert.Contains(images, static url => url.Contains("ev=PageView", StringComparison.Ordinal));
        Assert.Contains("eid=A-1&", Assert.Single(images, static url => url.Contains("ev=Purchase", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static Task AllowAsync(IPage page, TestApp app) => page.Context.AddCookiesAsync([new() { Name = "answer", Value = "yes", Url = app.Address.AbsoluteUri }]);

    private static async Task OpenAsync(IPage page, TestApp app, string path)
    {
        await page.GotoAsync(new Uri(app.Address, path).AbsoluteUri);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task<JsonArray> ReadCallsAsync(IPage page) => JsonNode.Parse(await page.EvaluateAsync<string>("JSON.stringify(window.calls)"))!.AsArray();

    // JavaScript writes 12.50 as 12.5.
    private static JsonNode ToServerNumbers(JsonNode customData)
    {
        Assert.Equal(12.5, (double)customData["value"]!);
        customData["value"] = JsonNode.Parse("12.50");
        return customData;
    }
}
