using System.Text.Json;
using Capi.AspNetCore.Gateway;
using Capi.Identifiers;

namespace Capi.AspNetCore.Tests.Gateway;

/// <summary>What becomes of a GA4 event.</summary>
public class EventMappingTests
{
    public static TheoryData<string, string> MappedNames
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var (ga4, meta) in ReadCatalog())
                names.Add(ga4, meta);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(MappedNames))]
    public async Task A_ga4_name_becomes_metas_name(string ga4, string meta)
    {
        await using var app = await GatewayApp.StartAsync(options => options.AllowedEvents.Add(meta));

        Assert.Equal(204, await app.SendAsync($$$"""{"name":"{{{ga4}}}","event_id":"e-1","params":{"value":1,"currency":"EUR"}}"""));
        Assert.Equal(meta, app.Event.GetProperty("event_name").GetString());
    }

    [Fact]
    public void The_table_is_the_catalogs() =>
        Assert.Equal(ReadCatalog().Order(), Ga4EventNames.MetaNames.Select(static pair => (pair.Key, pair.Value)).Order());

    [Fact]
    public async Task Parameters_are_mapped()
    {
        await using var app = await GatewayApp.StartAsync(static options => options.AllowedEvents.Add(StandardEvents.Purchase));

        Assert.Equal(204, await app.SendAsync("""
            {"name":"purchase","event_id":"order-7","user_id":"Customer 7","params":{"transaction_id":"T7","value":"12.50","currency":"eur","search_term":"green tea",
             "items":[{"item_id":"tea-1","item_name":"Sencha","item_brand":"Leaf","item_category":"Tea","price":6.25,"quantity":2},{"item_name":"Cup","price":3}]},
             "user_data":{"email_address":" Jane@Example.com","phone_number":"+49 30 123456",
             "address":{"first_name":"Jane","last_name":"Doe","city":"Berlin","region":"BE","postal_code":"10115","country":"DE"}}}
            """));

        var sent = app.Event;
        Assert.Equal(("order-7", "website"), (Text(sent, "event_id"), Text(sent, "action_source")));
        var data = sent.GetProperty("custom_data");
        Assert.Equal((12.50m, "EUR", "T7", "green tea", "product"), (data.GetProperty("value").GetDecimal(), Text(data, "currency"), Text(data, "order_id"), Text(data, "search_string"), Text(data, "content_type")));
        Assert.Equal("""["tea-1","Cup"]""", data.GetProperty("content_ids").GetRawText());
        Assert.Equal("""[{"id":"tea-1","quantity":2,"item_price":6.25,"title":"Sencha","brand":"Leaf","category":"Tea"},{"id":"Cup","quantity":1,"item_price":3,"title":"Cup"}]""", data.GetProperty("contents").GetRawText());

        var user = sent.GetProperty("user_data");
        foreach (var (key, raw) in (ReadOnlySpan<(string, string)>)
            [("em", "jane@example.com"), ("ph", "4930123456"), ("fn", "jane"), ("ln", "doe"), ("ct", "berlin"), ("zp", "10115"), ("country", "de"), ("external_id", "Customer 7")])
        {
            Assert.Equal(IdentifierHasher.Hash(key, raw).Value, Single(user.GetProperty(key)));
        }

        Assert.Equal((GatewayApp.Fbp, "TestBrowser/1.0"), (Text(user, "fbp"), Text(user, "client_user_agent")));
        Assert.DoesNotContain("jane", sent.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"event":"add_to_cart","event_id":"e","ecommerce":{"value":3,"currency":"EUR"}}""")]
    [InlineData("""{"event":"add_to_cart","event_id":"e","value":3,"currency":"EUR"}""")]
    [InlineData("""{"name":"add_to_cart","params":{"event_id":"e","ecommerce":{"value":3,"currency":"EUR"}}}""")]
    [InlineData("""{"name":"AddToCart","event_id":"e","params":{"value":3,"currency":"EUR"}}""")]
    public async Task The_forms_of_a_data_layer_are_read(string body)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync(body));
        Assert.Equal("AddToCart", Text(app.Event, "event_name"));
        Assert.Equal("""{"value":3,"currency":"EUR"}""", app.Event.GetProperty("custom_data").GetRawText());
    }

    [Theory]
    [InlineData("", """{}""")]
    [InlineData("", """{"currency":"EUR","value":"12,50"}""")]
    [InlineData("", """{"value":1e300,"currency":"EUR"}""")]
    [InlineData("value", """{"value":5}""")]
    [InlineData("value", """{"value":5,"currency":" "}""")]
    [InlineData("value", """{"value":5,"items":[{"item_id":"a","price":5,"quantity":1,"currency":"EUR"}]}""")]
    public async Task No_value_and_no_currency_is_invented(string lost, string parameters)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync($$$"""{"name":"view_item","event_id":"e","params":{{{parameters}}}}"""));
        var json = app.Event.GetRawText();
        Assert.DoesNotContain("\"value\"", json, StringComparison.Ordinal);
        Assert.Equal(lost.Length == 0 && parameters.Contains("EUR", StringComparison.Ordinal), json.Contains("\"currency\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"transaction_id":"T1","value":5}""", InvalidReason.CurrencyMissing)]
    [InlineData("""{"transaction_id":"T1","value":5,"currency":"XYZ"}""", InvalidReason.CurrencyMissing)]
    [InlineData("""{"transaction_id":"T1","currency":"EUR"}""", InvalidReason.ValueMissing)]
    [InlineData("""{"transaction_id":"T1","currency":"EUR","items":[{"item_id":"a","price":5,"quantity":1}]}""", InvalidReason.ValueMissing)]
    [InlineData("""{"value":5,"currency":"EUR"}""", InvalidReason.EventIdMissing)]
    [InlineData("""{"transaction_id":"T1","value":-5,"currency":"EUR"}""", InvalidReason.ValueNegative)]
    public async Task An_incomplete_purchase_is_not_sent(string parameters, InvalidReason reason)
    {
        await using var app = await GatewayApp.StartAsync(static options => options.AllowedEvents.Add(StandardEvents.Purchase));

        Assert.Equal(204, await app.SendAsync($$$"""{"name":"purchase","params":{{{parameters}}}}"""));
        Assert.Empty(app.Events);
        Assert.Equal(EnqueueResult.Invalid(reason), Assert.Single(app.Results));
    }

    [Theory]
    [InlineData("jane@example.com")]
    [InlineData("jane%40example.com")]
    [InlineData("mail jane.doe@example.com please")]
    public async Task An_email_address_is_not_sent_in_clear(string text)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync($$$"""{"name":"search","event_id":"e","params":{"search_term":"{{{text}}}","transaction_id":"{{{text}}}","page_referrer":"https://a.example/?q={{{text}}}","items":[{"item_id":"{{{text}}}","item_name":"{{{text}}}"}]}}"""));
        Assert.DoesNotContain("example.com", app.Event.GetRawText(), StringComparison.Ordinal);

        Assert.Equal(204, await app.SendAsync($$$"""{"name":"search","event_id":"{{{text}}}"}"""));
        Assert.Single(app.Events);
    }

    [Theory]
    [InlineData("2 @ 5.00")]
    [InlineData("@home lamp")]
    public async Task An_at_sign_alone_is_no_email_address(string text)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync($$$"""{"name":"search","event_id":"e","params":{"search_term":"{{{text}}}"}}"""));
        Assert.Equal(text, Text(app.Event.GetProperty("custom_data"), "search_string"));
    }

    [Fact]
    public async Task The_page_is_the_sites_own()
    {
        await using var app = await GatewayApp.StartAsync();

        await app.SendAsync($$$"""{"name":"page_view","event_id":"1","params":{"page_location":"{{{app.Origin}}}/cup?utm_source=x&token=secret&fbclid=Click1"}}""");
        await app.SendAsync("""{"name":"page_view","event_id":"2","params":{"page_location":"https://evil.example/cup?fbclid=Click2"}}""");

        Assert.Equal(app.Origin + "/cup?utm_source=x", Text(app.Events[0], "event_source_url"));
        Assert.EndsWith(".Click1", Text(app.Events[0].GetProperty("user_data"), "fbc"), StringComparison.Ordinal);
        Assert.Equal(app.Origin + "/tea?utm_source=mail", Text(app.Events[1], "event_source_url"));
        Assert.False(app.Events[1].GetProperty("user_data").TryGetProperty("fbc", out _));
    }

    [Fact]
    public async Task Identifiers_of_the_request_are_not_overridden()
    {
        await using var app = await GatewayApp.StartAsync();

        await app.SendAsync("""{"name":"page_view","event_id":"1","user_agent":"Other","ip_override":"8.8.8.8","fbp":"fb.1.1.2","params":{"x-fb-ck-fbp":"fb.1.1.2","x-fb-ud-em":"a@example.com"}}""");

        var user = app.Event.GetProperty("user_data");
        Assert.Equal((GatewayApp.Fbp, "TestBrowser/1.0"), (Text(user, "fbp"), Text(user, "client_user_agent")));
        Assert.False(user.TryGetProperty("client_ip_address", out _) || user.TryGetProperty("em", out _));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string? Single(JsonElement value) => value.ValueKind == JsonValueKind.Array ? Assert.Single(value.EnumerateArray()).GetString() : value.GetString();

    private static List<(string Ga4, string Meta)> ReadCatalog()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Capi.Toolkit.sln")))
            directory = directory.Parent!;

        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(directory.FullName, "src", "Capi.Catalog", "data", "standard-events.json")));
        return [.. from definition in json.RootElement.GetProperty("events").EnumerateArray()
                   from list in (string[])["ga4", "ga4_extended"]
                   from name in definition.GetProperty(list).EnumerateArray()
                   select (name.GetString()!, definition.GetProperty("event_name").GetString()!)];
    }
}
