using Capi.AspNetCore.Tests.Support;
using Capi.Browser.Testing;
using Microsoft.Playwright;

namespace Capi.AspNetCore.Tests.Cookies;

/// <summary>Which cookies a browser keeps on hosts with public suffixes, all of which are found on this computer.</summary>
public sealed class CookieDomainBrowserTests
{
    private const string Fbclid = "IwAR0Click_ID-x";

    // Host names of *.github.io are only visited over https, because browsers know that.
    [ChromiumTheory]
    [InlineData("https", "shop.example.co.uk", "example.co.uk", ".example.co.uk", 2)]
    [InlineData("https", "mysite.github.io", "www.mysite.github.io", ".mysite.github.io", 2)]
    [InlineData("https", "www.shop.com.au", "shop.com.au", ".shop.com.au", 2)]
    [InlineData("https", "shop.example.com", "example.com", ".example.com", 1)]
    [InlineData("https", "a.b.c.example.com", "www.example.com", ".example.com", 1)]
    [InlineData("https", "xn--bcher-kva.example", "www.xn--bcher-kva.example", ".xn--bcher-kva.example", 1)]
    [InlineData("https", "localhost", "localhost", "localhost", 0)]
    [InlineData("https", "127.0.0.1", "127.0.0.1", "127.0.0.1", 0)]
    [InlineData("http", "shop.example.co.uk", "example.co.uk", ".example.co.uk", 2)]
    [InlineData("http", "www.shop.com.au", "shop.com.au", ".shop.com.au", 2)]
    [InlineData("http", "localhost", "localhost", "localhost", 0)]
    [InlineData("http", "127.0.0.1", "127.0.0.1", "127.0.0.1", 0)]
    [InlineData("http", "intranet", "intranet", "intranet", 0)]
    public async Task The_browser_keeps_one_ID_over_requests_and_hosts(string scheme, string host, string otherHost, string domain, int index)
    {
        await using var app = await TestApp.StartAsync(isHttps: scheme == "https");
        await using var browser = await HeadlessBrowser.StartAsync(new BrowserNewPageOptions { IgnoreHTTPSErrors = true }, mapsHostsToLoopback: true);
        var page = browser.Page;
        string GetUrl(string name, string path) => $"{scheme}://{name}:{app.Address.Port}{path}";
        await page.Context.AddCookiesAsync([CreateAnswer(GetUrl(host, "/")), CreateAnswer(GetUrl(otherHost, "/"))]);

        await page.GotoAsync(GetUrl(host, $"/?fbclid={Fbclid}"));
        var first = await ReadAsync(page);
        Assert.Equal(["_fbc", "_fbp"], first.Select(static cookie => cookie.Name));
        Assert.Equal(first.Select(static cookie => cookie.Value), [app.Context.Fbc, app.Context.Fbp]);
        Assert.Equal($"fb.{index}.{TestApp.Now.ToUnixTimeMilliseconds()}.{Fbclid}", first[0].Value);
        Assert.Matches($@"^fb\.{index}\.{TestApp.Now.ToUnixTimeMilliseconds()}\.\d{{1,10}}$", first[1].Value);
        Assert.All(first, cookie =>
        {
            Assert.Equal((domain, "/", SameSiteAttribute.Lax), (cookie.Domain, cookie.Path, cookie.SameSite));
            Assert.Equal((scheme == "https", false), (cookie.Secure, cookie.HttpOnly));
            Assert.Equal(90, (DateTimeOffset.FromUnixTimeSeconds((long)cookie.Expires) - DateTimeOffset.UtcNow).TotalDays, 0.5);
        });

        foreach (var url in new[] { GetUrl(host, "/tea"), GetUrl(otherHost, "/"), GetUrl(host, "/") })
        {
            await page.GotoAsync(url);
            Assert.Equal(first.Select(static cookie => cookie.Value), [app.Context.Fbc, app.Context.Fbp]);
            Assert.Equal(first.Select(static cookie => (cookie.Value, cookie.Domain)), (await ReadAsync(page)).Select(static cookie => (cookie.Value, cookie.Domain)));
        }
    }

    [ChromiumTheory]
    [InlineData("mysite.github.io", "other.github.io")]
    [InlineData("shop.example.co.uk", "shop.other.co.uk")]
    public async Task Sites_below_a_public_suffix_share_no_ID(string host, string otherHost)
    {
        await using var app = await TestApp.StartAsync(isHttps: true);
        await using var browser = await HeadlessBrowser.StartAsync(new BrowserNewPageOptions { IgnoreHTTPSErrors = true }, mapsHostsToLoopback: true);
        var urls = new[] { host, otherHost }.Select(name => $"https://{name}:{app.Address.Port}/").ToArray();
        await browser.Page.Context.AddCookiesAsync(urls.Select(CreateAnswer));
        var ids = new HashSet<string?>();

        foreach (var url in urls)
        {
            await browser.Page.GotoAsync(url);
            ids.Add(app.Context.Fbp);
        }

        Assert.Equal(2, ids.Count);
    }

    [ChromiumFact]
    public async Task A_refusal_deletes_the_cookies_of_the_domain_and_of_the_host()
    {
        await using var app = await TestApp.StartAsync(isHttps: true);
        await using var browser = await HeadlessBrowser.StartAsync(new BrowserNewPageOptions { IgnoreHTTPSErrors = true }, mapsHostsToLoopback: true);
        var url = $"https://shop.example.co.uk:{app.Address.Port}/";
        await browser.Page.Context.AddCookiesAsync(
        [
            new() { Name = "answer", Value = "no", Url = url },
            new() { Name = "_fbp", Value = "fb.2.1.1", Domain = ".example.co.uk", Path = "/" },
            new() { Name = "_fbc", Value = "fb.3.1.x", Url = url },
            new() { Name = "_fbi", Value = "9.9.9.9", Domain = ".example.co.uk", Path = "/" },
        ]);

        await browser.Page.GotoAsync(url);

        Assert.Empty(await ReadAsync(browser.Page));
    }

    private static Cookie CreateAnswer(string url) => new() { Name = "answer", Value = "yes", Url = url };

    // The whole jar of the browser.
    private static async Task<BrowserContextCookiesResult[]> ReadAsync(IPage page) =>
        [.. (await page.Context.CookiesAsync()).Where(static cookie => cookie.Name.StartsWith("_fb", StringComparison.Ordinal)).OrderBy(static cookie => cookie.Name, StringComparer.Ordinal)];
}
