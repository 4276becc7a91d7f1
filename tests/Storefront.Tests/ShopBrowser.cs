using Capi;
using Capi.Browser.Testing;
using Capi.EventsManager;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Storefront.Demo;
using Storefront.Hosting;
using Storefront.Shop;

namespace Storefront.Tests;

/// <summary>The shop, its Events Manager and a browser that visits it, which remembers its requests and its script errors.</summary>
internal sealed class ShopBrowser : IAsyncDisposable
{
    private readonly HeadlessBrowser _browser;

    private ShopBrowser(ShopServer shop, HeadlessBrowser browser)
    {
        (Shop, _browser) = (shop, browser);
        Page.Request += (_, request) => Requests.Add(new Uri(request.Url));
        Page.PageError += (_, error) => Errors.Add(error);
    }

    public ShopServer Shop { get; }

    public IPage Page => _browser.Page;

    /// <summary>The URLs that the browser requested.</summary>
    public List<Uri> Requests { get; } = [];

    /// <summary>The errors of scripts.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The requests to the Events Manager, in place of Meta.</summary>
    public IEnumerable<Uri> PixelRequests => Requests.Where(url => url.Port == Shop.EventsManager!.Address.Port);

    public static async Task<ShopBrowser> StartAsync(IReadOnlyList<Product>? products = null)
    {
        var shop = await ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true, Products: products));
        return new ShopBrowser(shop, await HeadlessBrowser.StartAsync());
    }

    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(Shop.Address, path).AbsoluteUri);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public async Task ClickAsync(AriaRole role, string name)
    {
        await Page.GetByRole(role, new() { Name = name, Exact = true }).ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Buys one product and returns the number of the order.</summary>
    public async Task<string> BuyAsync(string sku)
    {
        await OpenAsync($"/checkout/{sku}");
        foreach (var (name, value) in Customer.Sample.ToCheckoutFields(quantity: 1))
            await Page.Locator($"[name='{name}']").FillAsync(value);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Pay now" }).ClickAsync();
        await Page.GetByText("is paid").WaitForAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return new Uri(Page.Url).Segments[^1];
    }

    /// <summary>The events that the Events Manager received, after the client has sent all of its own.</summary>
    public async Task<IReadOnlyList<ReceivedEvent>> ReadEventsAsync()
    {
        await Shop.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();
        return [.. Shop.EventsManager!.Events];
    }

    /// <summary>The cookies of Meta that the browser keeps, by name.</summary>
    public async Task<IReadOnlyList<BrowserContextCookiesResult>> ReadMetaCookiesAsync() =>
        [.. (await Page.Context.CookiesAsync()).Where(cookie => cookie.Name.StartsWith("_fb", StringComparison.Ordinal)).OrderBy(cookie => cookie.Name, StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await Shop.DisposeAsync();
    }
}
