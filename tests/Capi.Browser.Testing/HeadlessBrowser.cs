using Microsoft.Playwright;

namespace Capi.Browser.Testing;

/// <summary>A headless browser with an empty profile.</summary>
public sealed class HeadlessBrowser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private HeadlessBrowser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
    }

    /// <summary>The first page.</summary>
    public IPage Page { get; }

    /// <summary>Starts the browser.</summary>
    /// <param name="options">The profile of the first page; null for the default.</param>
    /// <param name="mapsHostsToLoopback">True to find every host name on this computer.</param>
    public static async Task<HeadlessBrowser> StartAsync(BrowserNewPageOptions? options = null, bool mapsHostsToLoopback = false)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Executable,
            Args = mapsHostsToLoopback ? [.. Arguments, "--host-resolver-rules=MAP * 127.0.0.1"] : Arguments,
        });
        return new HeadlessBrowser(playwright, browser, await browser.NewPageAsync(options));
    }

    /// <summary>Opens a page with an empty profile of its own.</summary>
    public Task<IPage> NewVisitorAsync(BrowserNewPageOptions? options = null) => _browser.NewPageAsync(options);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
