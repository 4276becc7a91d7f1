using Capi.Browser.Testing;
using Capi.EventsManager;

namespace Capi.AspNetCore.Tests.Relay;

/// <summary>What a page sends to the site's gateway beside the Pixel, in a browser.</summary>
public sealed class RelayBrowserTests
{
    // What is left of Meta's script in a browser without its servers: it takes the calls over.
    private const string Script = "window.calls=[];fbq.callMethod=(...call)=>calls.push(call);fbq.queue.splice(0).forEach(call=>fbq.callMethod(...call));";

    private const string Call = "fbq('track', 'AddToCart', { value: 5, currency: 'EUR', tea: 'Assam' }, { eventID: 'cart-1' })";

    [ChromiumTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_event_arrives_with_its_ID_and_data_whether_Metas_script_is_blocked_or_not(bool isLoaded)
    {
        await using var shop = await RelayShop.StartAsync(isLoaded ? Script : null);
        await shop.OpenAsync();
        await shop.AnswerAsync("yes");

        await shop.OpenAsync();
        if (isLoaded)
            await shop.Page.WaitForFunctionAsync("() => window.calls");
        await shop.Page.EvaluateAsync(Call);
        var received = await shop.ReadEventsAsync(relayed: 2);

        Assert.Equal([("AddToCart", "cart-1"), ("ViewContent", RelayShop.EventId)], received.Select(static one => (one.EventName, one.EventId!)).Order());
        var viewed = received.Single(static one => one.EventName == "ViewContent").Server!;
        Assert.Equal("website", viewed.ActionSource);
        AssertParameters(viewed, ("custom_data.value", "12.5"), ("custom_data.currency", "EUR"), ("custom_data.harvest", "first </script>\u2028 flush "), ("custom_data.is_organic", "true"));
        AssertParameters(received.Single(static one => one.EventName == "AddToCart").Server!, ("custom_data.value", "5"), ("custom_data.tea", "Assam"));
        Assert.Contains("/tea?", viewed.Parameters.Single(static one => one.Path == "event_source_url").DisplayValue, StringComparison.Ordinal);
        Assert.Contains(viewed.Identifiers, static one => one.Key == "fbp");
        Assert.Contains(viewed.Identifiers, static one => one.Key == "client_user_agent");
        Assert.Empty(shop.Errors);
        if (isLoaded)
            Assert.Equal(4, await shop.Page.EvaluateAsync<int>("calls.length"));
    }

    [ChromiumTheory]
    [InlineData(null)]
    [InlineData("no")]
    public async Task Without_consent_nothing_leaves(string? answer)
    {
        await using var shop = await RelayShop.StartAsync();
        await shop.OpenAsync();
        if (answer is not null)
        {
            await shop.AnswerAsync(answer);
            await shop.OpenAsync();
        }

        await shop.Page.EvaluateAsync(Call);
        await shop.Page.EvaluateAsync("fbq('consent', 'revoke')");

        Assert.Empty(await shop.ReadEventsAsync(relayed: 0));
        Assert.Empty(shop.Requests);
        Assert.Empty(shop.Errors);
    }

    [ChromiumFact]
    public async Task Calls_before_the_answer_leave_once_after_it_and_a_refusal_drops_them()
    {
        await using var shop = await RelayShop.StartAsync();
        await shop.OpenAsync();
        await shop.Page.EvaluateAsync(Call);
        await shop.Page.EvaluateAsync("fbq('consent', 'revoke')");
        await shop.Page.EvaluateAsync(Call.Replace("cart-1", "cart-2", StringComparison.Ordinal));
        await shop.Page.EvaluateAsync("for (let i = 0; i < 50; i++) fbq('trackCustom', 'Unknown', {}, { eventID: 'u-' + i })");
        Assert.Empty(shop.Relayed);

        await shop.AnswerAsync("yes");
        await shop.Page.EvaluateAsync("fbq('consent', 'grant'); fbq('consent', 'grant');");

        Assert.Equal("cart-2", Assert.Single(await shop.ReadEventsAsync(relayed: 1)).EventId);
        Assert.Empty(shop.Errors);
    }

    [ChromiumFact]
    public async Task An_event_that_the_server_sends_too_and_a_reload_leave_once()
    {
        await using var shop = await RelayShop.StartAsync(sendsFromServer: true);
        await shop.OpenAsync();
        await shop.AnswerAsync("yes");
        await shop.OpenAsync();
        await shop.Page.ReloadAsync();

        var received = Assert.Single(await shop.ReadEventsAsync(relayed: 2));
        Assert.Equal((RelayShop.EventId, 0), (received.EventId, received.Server!.Duplicates));
        Assert.Single(shop.Requests);
    }

    [ChromiumFact]
    public async Task Calls_that_the_gateway_does_not_take_stay_in_the_page()
    {
        await using var shop = await RelayShop.StartAsync();
        await shop.OpenAsync();
        await shop.AnswerAsync("yes");
        await shop.OpenAsync();
        await shop.Page.EvaluateAsync("""
            fbq('track', 'Lead');
            fbq('track', 'Lead', {});
            fbq('track', 'Purchase', { value: 1, currency: 'EUR' }, { eventID: 'p-1' });
            fbq('trackCustom', 'TeaRated', {}, { eventID: 'r-1' });
            fbq('trackSingle', '22', 'Lead', {}, { eventID: 'l-1' });
            fbq('trackSingle', '1000000000000001', 'Lead', null, { eventID: 7 });
            const loop = {}; loop.loop = loop; fbq('track', 'Lead', loop, { eventID: 'l-2' });
            fbq(); fbq(null); fbq('set', 'x'); fbq('track');
            """);

        var received = await shop.ReadEventsAsync(relayed: 2);
        Assert.Equal(["7", RelayShop.EventId], received.Select(static one => one.EventId).Order());
        Assert.Empty(shop.Errors);
    }

    [ChromiumFact]
    public async Task Without_beacons_the_page_sends_with_fetch()
    {
        await using var shop = await RelayShop.StartAsync();
        await shop.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'sendBeacon', { value: () => false })");
        await shop.OpenAsync();
        await shop.AnswerAsync("yes");
        await shop.OpenAsync();

        Assert.Equal(RelayShop.EventId, Assert.Single(await shop.ReadEventsAsync(relayed: 1)).EventId);
        Assert.Equal("fetch", shop.Relayed[0].ResourceType);
    }

    [ChromiumFact]
    public async Task A_page_that_is_rendered_ahead_relays_when_it_is_shown()
    {
        await using var shop = await RelayShop.StartAsync();
        await shop.OpenAsync();
        await shop.AnswerAsync("yes");
        await shop.Page.AddInitScriptAsync("Object.defineProperty(document, 'prerendering', { configurable: true, value: true })");
        await shop.OpenAsync();
        Assert.Empty(await shop.ReadEventsAsync(relayed: 0));

        await shop.Page.EvaluateAsync("Object.defineProperty(document, 'prerendering', { value: false }), document.dispatchEvent(new Event('prerenderingchange'))");
        Assert.Single(await shop.ReadEventsAsync(relayed: 1));
    }

    private static void AssertParameters(EventCopy copy, params (string Path, string Value)[] expected)
    {
        foreach (var (path, value) in expected)
            Assert.Equal((path, value), (path, copy.Parameters.Single(one => one.Path == path).DisplayValue));
    }
}
