using BlazorShop.Hosting;
using Capi.Browser.Testing;
using Capi.EventsManager;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Capi.Blazor.Tests.Browser;

/// <summary>A visit of the sample shop with a browser.</summary>
internal sealed class ShopVisit : IAsyncDisposable
{
    private readonly BlazorShopServer _shop;
    private readonly HeadlessBrowser _browser;
    private readonly List<PixelRequest> _sent = [];
    private readonly List<IRequest> _pixelRequests = [];
    private readonly List<string> _urls = [];

    private ShopVisit(BlazorShopServer shop, HeadlessBrowser browser)
    {
        (_shop, _browser) = (shop, browser);
        Page.Request += (_, request) =>
        {
            _urls.Add(request.Url);
            if (PixelRequest.Parse(request.Url) is not { } pixel)
                return;

            _sent.Add(pixel);
            _pixelRequests.Add(request);
        };
        Page.Console += (_, message) => Errors.AddRange(message.Type == "error" ? [message.Text] : []);
        Page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page => _browser.Page;

    /// <summary>What the browser reports as errors, such as violations of the content security policy.</summary>
    public List<string> Errors { get; } = [];

    public IReadOnlyList<ReceivedEvent> Received => _shop.EventsManager.Events;

    public IReadOnlyList<ReceivedRequest> ReceivedRequests => _shop.EventsManager.Requests;

    public static async Task<ShopVisit> StartAsync(Action<IServiceCollection>? configure = null) =>
        new(await BlazorShopServer.StartAsync(configure), await HeadlessBrowser.StartAsync());

    /// <summary>Loads a page, as opposed to enhanced navigation, and waits until Blazor has started.</summary>
    public async Task LoadAsync(string path)
    {
        await Page.GotoAsync(new Uri(_shop.Address, path).AbsoluteUri);
        await Page.WaitForFunctionAsync("() => window.capiPixel?.getContext");
        await Page.EvaluateAsync("() => { window.isSamePageLoad = true; }");
    }

    /// <summary>Follows a link and waits for the page with the heading.</summary>
    public async Task FollowAsync(string link, string heading)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
        await WaitForHeadingAsync(heading);
    }

    public Task WaitForHeadingAsync(string heading) => Page.GetByRole(AriaRole.Heading, new() { Name = heading }).WaitForAsync();

    public Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>Answers the consent form and waits for the text that then stands there.</summary>
    public async Task AnswerAsync(string button, string text)
    {
        await ClickAsync(button);
        await Page.GetByText(text).WaitForAsync();

        // Only now the Pixel's script is requested; until it runs, the calls are queued.
        if (button == "Allow")
            await Page.WaitForFunctionAsync("() => window.fbq.callMethod");
    }

    /// <summary>Puts the tea of the page into the cart, which needs the circuit.</summary>
    public async Task AddToCartAsync(int count)
    {
        await ClickAsync("Add to cart");
        await Page.GetByText($"In your cart: {count}").WaitForAsync();
    }

    /// <summary>Remembers the tea of the page, which needs WebAssembly.</summary>
    public async Task RememberAsync(int count)
    {
        await ClickAsync("Remember");
        await Page.GetByText($"Remembered: {count}").WaitForAsync();
    }

    /// <summary>The page as the server sends it to this visitor.</summary>
    public Task<string> GetHtmlAsync() => Page.EvaluateAsync<string>("async () => (await fetch(location.href)).text()");

    /// <summary>True if no page has been loaded since <see cref="LoadAsync"/>.</summary>
    public Task<bool> IsSamePageLoadAsync() => Page.EvaluateAsync<bool>("() => window.isSamePageLoad === true");

    /// <summary>The events that the browser has sent until now: requests are reported in the order of their start.</summary>
    public async Task<IReadOnlyList<PixelRequest>> GetSentAsync()
    {
        var barrier = $"/shop.css?{Guid.NewGuid():N}";
        await Page.RunAndWaitForRequestAsync(() => Page.EvaluateAsync("url => { fetch(url); }", barrier), request => request.Url.EndsWith(barrier, StringComparison.Ordinal));
        return [.. _sent];
    }

    /// <summary>True if the browser has requested Meta's script.</summary>
    public bool HasLoadedPixel => _urls.Exists(static url => url.Contains("/pixel.js", StringComparison.Ordinal));

    /// <summary>Waits until the Events Manager has both halves: it has that of the browser when it has answered.</summary>
    public async Task FlushAsync()
    {
        foreach (var request in _pixelRequests.ToArray())
            await request.ResponseAsync();
        await _shop.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _shop.DisposeAsync();
    }
}
