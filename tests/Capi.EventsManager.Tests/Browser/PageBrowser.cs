using Capi.Browser.Testing;
using Microsoft.Playwright;

namespace Capi.EventsManager.Tests.Browser;

/// <summary>Starts a browser whose waits end when a condition is met. The limit only ends a test that would never pass, also on a busy machine.</summary>
internal static class PageBrowser
{
    private const int LimitMs = 180_000;

    public static async Task<HeadlessBrowser> StartAsync(BrowserNewPageOptions? options = null)
    {
        Assertions.SetDefaultExpectTimeout(LimitMs);
        var browser = await HeadlessBrowser.StartAsync(options);
        browser.Page.SetDefaultTimeout(LimitMs);
        return browser;
    }
}
