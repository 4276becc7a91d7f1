using Capi;
using Capi.Browser.Testing;
using Capi.EventsManager;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Storefront.Demo;
using Storefront.Hosting;

namespace Storefront.Tests;

/// <summary>Visits the shop in a browser with JavaScript.</summary>
public sealed class BrowserVisitTests
{
    private const string Fbclid = "IwAR0Browser_Test-CLICK_q9";

    [ChromiumFact]
    public async Task A_purchase_reaches_the_Events_Manager_from_both_sources()
    {
        await using var shop = await ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true));
        await using var browser = await HeadlessBrowser.StartAsync();

        await LandAsync(browser.Page, shop, "Allow");
        await BuyAsync(browser.Page, shop);
        await shop.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();

        var purchase = Assert.Single(shop.EventsManager!.Events, received => received.EventName == "Purchase");
        Assert.Equal(2, purchase.SourceCount);
        Assert.NotNull(purchase.EventId);
        Assert.All(purchase.Server!.Identifiers, identifier => Assert.True(identifier.HasExpectedForm, identifier.Key));
        Assert.Contains(purchase.Browser!.Parameters, parameter => parameter is { Path: "custom_data.currency", DisplayValue: "EUR" });
        Assert.Contains(purchase.Browser.Identifiers, identifier => identifier is { Key: "fbc", Form: IdentifierForm.Clear });

        await browser.Page.GotoAsync(shop.EventsManager.Address.AbsoluteUri);
        Assert.Contains("1 event from 2 sources", await browser.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_visitor_who_denies_consent_is_not_tracked_by_either_source()
    {
        await using var shop = await ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true));
        await using var browser = await HeadlessBrowser.StartAsync();

        await LandAsync(browser.Page, shop, "Refuse");
        await BuyAsync(browser.Page, shop, waitForPixel: false);
        await shop.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();

        Assert.Empty(shop.EventsManager!.Requests);
        Assert.DoesNotContain(await browser.Page.Context.CookiesAsync(), cookie => cookie.Name is "_fbp" or "_fbc");
    }

    private static async Task LandAsync(IPage page, ShopServer shop, string answer)
    {
        await page.GotoAsync(new Uri(shop.Address, $"/?fbclid={Fbclid}").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task BuyAsync(IPage page, ShopServer shop, bool waitForPixel = true)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Second Flush Assam" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Buy now" }).ClickAsync();

        foreach (var (name, value) in Customer.Sample.ToCheckoutFields(quantity: 1))
            await page.Locator($"[name='{name}']").FillAsync(value);

        var pay = page.GetByRole(AriaRole.Button, new() { Name = "Pay now" });
        if (waitForPixel)
            await page.RunAndWaitForResponseAsync(() => pay.ClickAsync(), response => response.Url.Contains("ev=Purchase", StringComparison.Ordinal));
        else
            await pay.ClickAsync();

        await page.GetByText("is paid").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.StartsWith(new Uri(shop.Address, "/thanks/").AbsoluteUri, page.Url, StringComparison.Ordinal);
    }
}
