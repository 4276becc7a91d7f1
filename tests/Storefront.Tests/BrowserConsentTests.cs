using Capi.Browser.Testing;
using Microsoft.Playwright;
using Storefront.Hosting;

namespace Storefront.Tests;

/// <summary>The consent banner in a browser with JavaScript.</summary>
public sealed class BrowserConsentTests
{
    private const string Fbclid = "IwAR0Banner_Test-CLICK_q9";

    private static readonly string[] ComparedStyles = ["color", "background-color", "font-size", "font-weight", "border", "text-decoration", "padding", "opacity"];

    [ChromiumFact]
    public async Task Consent_on_the_second_page_keeps_the_click_and_withdrawal_deletes_the_cookies()
    {
        await using var shop = await StartAsync();
        await using var browser = await HeadlessBrowser.StartAsync();
        var page = browser.Page;

        await page.GotoAsync(new Uri(shop.Address, $"/?fbclid={Fbclid}").AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Second Flush Assam" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Buy now" }).WaitForAsync();
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name.StartsWith("_fb", StringComparison.Ordinal));
        Assert.Equal("0", await page.EvaluateAsync<string>("String(localStorage.length + sessionStorage.length)"));

        await ClickAnswerAsync(page, "Allow");
        Assert.EndsWith($".{Fbclid}", Assert.Single(await page.Context.CookiesAsync(), cookie => cookie.Name == "_fbc").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("fbclid", page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Cookie settings" }).ClickAsync();
        await ClickAnswerAsync(page, "Refuse");
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name.StartsWith("_fb", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Refuse_and_Allow_look_alike_in_light_and_dark_mode()
    {
        await using var shop = await StartAsync();
        await using var browser = await HeadlessBrowser.StartAsync();
        var backgrounds = new List<string>();

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await browser.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await browser.Page.GotoAsync(shop.Address.AbsoluteUri);
            var refuse = await DescribeAsync(browser.Page, "Refuse");
            Assert.Equal(refuse, await DescribeAsync(browser.Page, "Allow"));
            backgrounds.Add(await browser.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        }

        Assert.NotEqual(backgrounds[0], backgrounds[1]);
    }

    [ChromiumFact]
    public async Task Every_page_fits_a_phone()
    {
        await using var shop = await StartAsync();
        await using var browser = await HeadlessBrowser.StartAsync();
        await browser.Page.SetViewportSizeAsync(360, 740);

        foreach (var path in new[] { "/", "/products/TEA-ASSAM-100", "/checkout/TEA-ASSAM-100", "/consent" })
        {
            await browser.Page.GotoAsync(new Uri(shop.Address, path).AbsoluteUri);
            Assert.True(await browser.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), path);
            Assert.InRange((await Answer(browser.Page, "Refuse").BoundingBoxAsync())!.Height, 40, 80);
        }
    }

    private static Task<ShopServer> StartAsync() => ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true));

    private static ILocator Answer(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static async Task ClickAnswerAsync(IPage page, string name)
    {
        await Answer(page, name).ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task<string> DescribeAsync(IPage page, string name)
    {
        var button = Answer(page, name);
        var style = await button.EvaluateAsync<string>(
            "(element, names) => names.map(name => getComputedStyle(element).getPropertyValue(name)).join('; ')", ComparedStyles);
        var box = (await button.BoundingBoxAsync())!;
        return $"{style}; {box.Width} x {box.Height} at {box.Y}";
    }
}
