using System.Text.Json;
using Capi.AspNetCore.Gateway;

namespace Capi.AspNetCore.Tests.Gateway;

/// <summary>Origins, consent and the allow-list.</summary>
public class GatewayPermissionTests
{
    private const string PageView = """{"name":"page_view","event_id":"e"}""";

    [Theory]
    [InlineData("own", "same-origin", 204)]
    [InlineData("", "same-origin", 204)]
    [InlineData("own", "", 204)]
    [InlineData("", "", 403)]
    [InlineData("https://evil.example", "", 403)]
    [InlineData("https://evil.example", "cross-site", 403)]
    [InlineData("https://evil.example", "same-origin", 403)]
    [InlineData("own", "cross-site", 403)]
    [InlineData("own", "same-site", 403)]
    [InlineData("own", "none", 403)]
    [InlineData("", "same-site", 403)]
    [InlineData("null", "", 403)]
    [InlineData("null", "same-origin", 403)]
    [InlineData("http://127.0.0.1", "", 403)]
    [InlineData("own.evil.example", "", 403)]
    public async Task Only_the_own_origin_is_accepted(string origin, string site, int status)
    {
        await using var app = await GatewayApp.StartAsync();
        origin = origin.Replace("own", app.Origin, StringComparison.Ordinal);

        Assert.Equal(status, await app.SendAsync(PageView, ("Origin", origin), ("Sec-Fetch-Site", site)));
        Assert.Equal(status == 204 ? 1 : 0, app.Events.Count);
    }

    [Theory]
    [InlineData("shop.example", "https://shop.example", 204)]
    [InlineData("shop.example:8443", "https://shop.example:8443", 204)]
    [InlineData("shop.example:8443", "https://shop.example", 403)]
    [InlineData("xn--bcher-kva.example", "https://xn--bcher-kva.example", 204)]
    [InlineData("xn--bcher-kva.example", "https://xn--bcher-kvb.example", 403)]
    [InlineData("[2620:fe::9]:8443", "https://[2620:fe::9]:8443", 204)]
    [InlineData("[2620:fe::9]", "https://[2620:fe::a]", 403)]
    public async Task International_hosts_and_addresses_are_compared_as_browsers_write_them(string host, string origin, int status)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(status, await app.SendAsync(PageView, ("Host", host), ("Origin", origin)));
    }

    [Theory]
    [InlineData("https://www.example.com", "same-site", 204)]
    [InlineData("https://www.example.com", "cross-site", 204)]
    [InlineData("http://www.example.com", "same-site", 403)]
    [InlineData("https://www.example.com:8443", "same-site", 403)]
    [InlineData("https://example.com", "same-site", 403)]
    public async Task An_allowed_origin_is_accepted(string origin, string site, int status)
    {
        await using var app = await GatewayApp.StartAsync(static options => options.AllowedOrigins.Add("https://www.example.com"));

        Assert.Equal(status, await app.SendAsync(PageView, ("Origin", origin), ("Sec-Fetch-Site", site)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("answer=no")]
    [InlineData("answer=maybe; _fbp=" + GatewayApp.Fbp)]
    public async Task Nothing_is_sent_without_consent_of_the_request(string cookies)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync("""{"name":"page_view","event_id":"e","consent":{"ad_storage":"granted","ad_user_data":"granted"}}""", ("Cookie", cookies)));
        Assert.Empty(app.Events);
    }

    [Theory]
    [InlineData("""{"ad_storage":"denied"}""", 0)]
    [InlineData("""{"ad_user_data":"DENIED","ad_storage":"granted"}""", 0)]
    [InlineData("""{"ad_storage":false}""", 0)]
    [InlineData("\"denied\"", 0)]
    [InlineData("""{"analytics_storage":"denied"}""", 1)]
    [InlineData("""{"ad_storage":"granted"}""", 1)]
    public async Task A_refusal_in_the_body_is_respected(string consent, int count)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync($$$"""{"name":"page_view","event_id":"e","consent":{{{consent}}}}"""));
        Assert.Equal(count, app.Events.Count);
    }

    [Fact]
    public async Task An_opt_out_of_the_browser_limits_or_withholds()
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync(PageView, ("Sec-GPC", "1")));
        Assert.All(app.Events, static sent => Assert.Contains("LDU", sent.GetRawText(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("purchase")]
    [InlineData("Purchase")]
    [InlineData("subscribe")]
    [InlineData("start_trial")]
    [InlineData("donate")]
    [InlineData("quiz_finished")]
    [InlineData("page_View")]
    public async Task Events_outside_the_list_are_ignored(string name)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync($$$"""{"name":"{{{name}}}","event_id":"e","params":{"value":1,"currency":"EUR"}}"""));
        Assert.Empty(app.Results);
    }

    [Fact]
    public async Task Enabled_events_are_sent()
    {
        await using var app = await GatewayApp.StartAsync(static options => options.AllowedEvents.UnionWith(["Purchase", "quiz_finished"]));

        Assert.Equal(204, await app.SendAsync("""[{"name":"purchase","params":{"transaction_id":"T1","value":1,"currency":"EUR"}},{"name":"quiz_finished","event_id":"e"}]"""));
        Assert.Equal([("Purchase", "T1"), ("quiz_finished", "e")], app.Events.Select(static sent => (sent.GetProperty("event_name").GetString(), sent.GetProperty("event_id").GetString())));
    }

    [Fact]
    public async Task An_event_without_id_gets_one_only_on_request()
    {
        await using var app = await GatewayApp.StartAsync();
        await using var creating = await GatewayApp.StartAsync(static options => options.CreateMissingEventIds = true);

        await app.SendAsync("""{"name":"page_view"}""");
        await creating.SendAsync("""[{"name":"page_view"},{"name":"page_view"}]""");

        Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventIdMissing), Assert.Single(app.Results));
        Assert.Equal(2, creating.Events.Select(static sent => sent.GetProperty("event_id").GetGuid()).Distinct().Count());
    }

    [Fact]
    public async Task Pixel_calls_are_relayed_if_enabled()
    {
        const string Call = """
            {"event_name":"InitiateCheckout","event_id":"c-1","user_data":{"email_address":"a@example.com"},
             "custom_data":{"value":5,"currency":"EUR","num_items":2,"content_ids":["a","b"],"content_type":"product","contents":[{"id":"a","quantity":2}],"email":"a@example.com"}}
            """;
        await using var off = await GatewayApp.StartAsync();
        await using var on = await GatewayApp.StartAsync(static options => options.RelayPixelEvents = true);

        Assert.Equal((204, 204, 204), (await off.SendAsync(Call), await on.SendAsync(Call), await on.SendAsync(Call, ("Cookie", "answer=no"))));

        Assert.Empty(off.Results);
        Assert.Equal(("InitiateCheckout", "c-1"), (on.Event.GetProperty("event_name").GetString(), on.Event.GetProperty("event_id").GetString()));
        Assert.Equal(
            """{"value":5,"currency":"EUR","num_items":2,"content_ids":["a","b"],"content_type":"product","contents":[{"id":"a","quantity":2}]}""",
            on.Event.GetProperty("custom_data").GetRawText());
        Assert.False(on.Event.GetProperty("user_data").TryGetProperty("em", out _));
    }

    [Theory]
    [InlineData("""{"tea":"Assam ","is_organic":true,"grams":2.50,"harvests":[1,"two",false]}""", """{"tea":"Assam ","is_organic":true,"grams":2.50,"harvests":[1,"two",false]}""")]
    [InlineData("""{"order_id":7,"num_items":"2","predicted_ltv":"1.5","content_ids":"a"}""", """{"order_id":"7","num_items":2,"predicted_ltv":1.5,"content_ids":["a"]}""")]
    [InlineData("""{"contents":[{"id":1,"quantity":"2","delivery_category":"in_store","em":"x"},{"id":"b"},"c",7],"travellers":[{"age":30,"email":"a"}]}""", """{"contents":[{"id":"1","quantity":2,"delivery_category":"in_store"}],"travellers":[{"age":30}]}""")]
    [InlineData("""{"email":"x","Em":"x","external_id":"7","fbp":"x","a@example.com":"x","note":"write to jane@example.com","other":{"a":1},"null":null,"":"x"," ":"x","list":[],"entries":[{}],"nested":[[1]]}""", null)]
    [InlineData("""{"a\"b":"c","ü":"\u2028</script>"}""", """{"a\"b":"c","ü":"\u2028</script>"}""")]
    public async Task A_relayed_call_keeps_its_custom_data_but_no_identifiers(string sent, string? received)
    {
        await using var app = await GatewayApp.StartAsync(static options => options.RelayPixelEvents = true);

        Assert.Equal(204, await app.SendAsync($$"""{"event_name":"Lead","event_id":"l-1","custom_data":{{sent}}}"""));

        var data = app.Event.TryGetProperty("custom_data", out var found) ? found : default;
        Assert.True(received is null ? data.ValueKind == JsonValueKind.Undefined : JsonElement.DeepEquals(JsonElement.Parse(received), data), app.Event.GetRawText());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task A_relayed_call_needs_no_custom_data(string data)
    {
        await using var app = await GatewayApp.StartAsync(static options => options.RelayPixelEvents = true);

        Assert.Equal(204, await app.SendAsync($$"""{"event_name":"Lead","event_id":"l-1","event_source_url":"https://other.example/","referrer_url":"https://search.example/?q=tea","custom_data":{{data}}}"""));

        Assert.Equal("Lead", app.Event.GetProperty("event_name").GetString());
        Assert.False(app.Event.TryGetProperty("custom_data", out _));
    }
}
