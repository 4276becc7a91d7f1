using Capi.Browser.Testing;
using Capi.EventsManager;
using Microsoft.Playwright;
using Storefront.Shop;

namespace Storefront.Tests;

/// <summary>Visits of the shop in a browser with JavaScript, from the ad to the thank-you page.</summary>
public sealed class BrowserVisitTests
{
    private const string Fbclid = "IwAR0Browser_Test-CLICK_q9";
    private const string Landing = $"/?utm_source=facebook&fbclid={Fbclid}";
    private const string Sku = "TEA-ASSAM-100";

    [ChromiumFact]
    public async Task Consent_after_the_landing_sets_the_cookies_as_Meta_prescribes()
    {
        await using var visit = await ShopBrowser.StartAsync();
        await visit.OpenAsync(Landing);
        Assert.Empty(await visit.ReadMetaCookiesAsync());

        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await visit.ClickAsync(AriaRole.Button, "Allow");

        var cookies = await visit.ReadMetaCookiesAsync();
        Assert.Equal(["_fbc", "_fbp"], cookies.Select(cookie => cookie.Name));
        foreach (var cookie in cookies)
        {
            var parts = cookie.Value.Split('.');
            Assert.Equal(4, parts.Length);
            // 0 dots: an IP address has no domain.
            Assert.Equal(("fb", "0"), (parts[0], parts[1]));
            Assert.InRange(long.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture), before, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
            Assert.Equal(("127.0.0.1", "/", SameSiteAttribute.Lax, false), (cookie.Domain, cookie.Path, cookie.SameSite, cookie.HttpOnly));
            Assert.Equal(90, (DateTimeOffset.FromUnixTimeSeconds((long)cookie.Expires) - DateTimeOffset.UtcNow).TotalDays, 0.1);
        }

        Assert.Equal(Fbclid, cookies[0].Value.Split('.')[3]);
        Assert.Matches(@"^\d{1,10}$", cookies[1].Value.Split('.')[3]);

        // Not dated again by the next pages.
        await visit.OpenAsync(Landing);
        Assert.Equal(cookies.Select(cookie => cookie.Value), (await visit.ReadMetaCookiesAsync()).Select(cookie => cookie.Value));
    }

    [ChromiumTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_consent_nothing_leaves_and_nothing_is_stored(bool isRefused)
    {
        await using var visit = await ShopBrowser.StartAsync();

        await visit.OpenAsync(Landing);
        if (isRefused)
            await visit.ClickAsync(AriaRole.Button, "Refuse");
        await visit.BuyAsync(Sku);

        Assert.Empty(await visit.ReadEventsAsync());
        Assert.Empty(visit.Shop.EventsManager!.Requests);
        Assert.All(visit.Requests.Where(url => url.Scheme != "data"), url => Assert.Equal(visit.Shop.Address.Authority, url.Authority));
        Assert.DoesNotContain(visit.Requests, url => url.AbsolutePath == "/pixel.js");
        Assert.Empty(await visit.ReadMetaCookiesAsync());
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Empty(visit.Errors);
    }

    [ChromiumFact]
    public async Task A_purchase_comes_from_both_sources_with_the_order_number_as_ID_and_a_reload_adds_none()
    {
        await using var visit = await ShopBrowser.StartAsync();
        await visit.OpenAsync(Landing);
        await visit.ClickAsync(AriaRole.Button, "Allow");

        var number = await visit.BuyAsync(Sku);
        await visit.Page.ReloadAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var purchase = Assert.Single(await visit.ReadEventsAsync(), received => received.EventName == "Purchase");
        Assert.Equal((2, number), (purchase.SourceCount, purchase.EventId));
        Assert.All(purchase.Server!.Identifiers, identifier => Assert.True(identifier.HasExpectedForm, identifier.Key));
        Assert.Contains(purchase.Browser!.Parameters, parameter => parameter is { Path: "custom_data.currency", DisplayValue: "EUR" });
        Assert.Contains(purchase.Browser.Identifiers, identifier => identifier is { Key: "fbc", Form: IdentifierForm.Clear });
        Assert.Equal(2, visit.PixelRequests.Count(url => url.Query.Contains($"eid={number}", StringComparison.Ordinal)));
        Assert.Single(visit.Shop.EventsManager!.Requests, request => request.Source == EventSource.Server);
        Assert.Empty(visit.Errors);

        await visit.Page.GotoAsync(new Uri(visit.Shop.EventsManager.Address, "events").AbsoluteUri);
        Assert.Contains("1 event from 2 sources", await visit.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Each_page_is_viewed_once_from_the_answer_on()
    {
        await using var visit = await ShopBrowser.StartAsync();
        await visit.OpenAsync(Landing);
        Assert.Empty(visit.PixelRequests);

        await visit.ClickAsync(AriaRole.Button, "Allow");
        await visit.OpenAsync($"/products/{Sku}");

        Assert.Equal(2, visit.PixelRequests.Count(url => url.Query.Contains("ev=PageView", StringComparison.Ordinal)));
        Assert.Equal(2, visit.PixelRequests.Count());
    }

    [ChromiumTheory]
    [InlineData("</script><script>document.title='broken'</script>")]
    [InlineData("<!--<script>\u2028'\"\\`${1}&lt;\ud83d\ude00")]
    public async Task A_product_whose_name_is_markup_breaks_nothing(string title)
    {
        await using var visit = await ShopBrowser.StartAsync([new Product(Sku, title, "Assam", "Malty.", 14.90m, 18)]);
        await visit.OpenAsync("/");
        await visit.ClickAsync(AriaRole.Button, "Allow");

        var number = await visit.BuyAsync(Sku);

        var purchase = Assert.Single(await visit.ReadEventsAsync(), received => received.EventName == "Purchase");
        Assert.Equal((2, number), (purchase.SourceCount, purchase.EventId));
        Assert.Contains(title.Split('\u2028')[0], await visit.Page.InnerTextAsync(".receipt"), StringComparison.Ordinal);
        Assert.StartsWith("Thank you", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Errors);
        var contents = System.Web.HttpUtility.ParseQueryString(visit.PixelRequests.Single(url => url.Query.Contains("ev=Purchase", StringComparison.Ordinal)).Query)["cd[contents]"];
        Assert.Equal(title, (string?)System.Text.Json.Nodes.JsonNode.Parse(contents!)![0]!["title"]);
    }

    [ChromiumFact]
    public async Task The_settings_page_imitates_each_platform()
    {
        await using var visit = await ShopBrowser.StartAsync();
        await visit.OpenAsync("/consent");
        foreach (var (platform, granted, denied) in new[]
        {
            ("Cookiebot", "sent", "withheld"),
            ("OneTrust", "sent", "withheld"),
            ("IAB TCF", "sent", "withheld"),
            ("Google Consent Mode", "sent", "withheld"),
            ("US Privacy", "sent", "sent with Limited Data Use"),
            ("IAB GPP", "sent", "sent with Limited Data Use"),
            ("Global Privacy Control", "withheld", "withheld"),
        })
        {
            foreach (var (button, decision) in new[] { ("Granted", granted), ("Denied", denied) })
            {
                await visit.Page.GetByLabel("Platform").SelectOptionAsync(platform);
                await visit.ClickAsync(AriaRole.Button, button);
                Assert.Equal((platform, button, decision), (platform, button, await visit.Page.InnerTextAsync("#decision")));
            }
        }
    }
}
