using Capi.AspNetCore.Gateway;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Options;

namespace Capi.AspNetCore.Tests.Gateway;

/// <summary>GA4 events that are bound to contracts of the app.</summary>
public class ContractBindingTests
{
    private const string Purchase = """
        {"name":"purchase","event_id":"A-1","params":{"transaction_id":"T-1","value":12.5,"currency":"EUR","coupon":"SPRING",
        "items":[{"item_id":"tea","item_name":"Sencha","quantity":2,"price":6.25},{"quantity":1}]},
        "user_data":{"email_address":"Jane@Example.com","phone_number":"+4915112345678","address":{"city":"Berlin"}}}
        """;

    [Fact]
    public async Task The_event_is_the_contracts()
    {
        await using var app = await StartWithPurchaseAsync();

        Assert.Equal(204, await app.SendAsync(Purchase));

        Assert.Equal("Purchase", app.Event.GetProperty("event_name").GetString());
        Assert.Equal("A-1", app.Event.GetProperty("event_id").GetString());
        Assert.Equal(
            """{"value":12.5,"currency":"EUR","contents":[{"id":"tea","quantity":2,"item_price":6.25}],"coupon":"SPRING","shop":"tea"}""",
            app.Event.GetProperty("custom_data").GetRawText());

        // The contract has no phone number, and neither has the event.
        var userData = app.Event.GetProperty("user_data");
        Assert.Equal("62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f".Length, userData.GetProperty("em").GetString()!.Length);
        Assert.True(userData.TryGetProperty("ct", out _));
        Assert.False(userData.TryGetProperty("ph", out _));
        Assert.Equal(GatewayApp.Fbp, userData.GetProperty("fbp").GetString());
    }

    [Theory]
    [InlineData("""{"name":"purchase","event_id":"A-1","params":{"value":12.5}}""")]
    [InlineData("""{"name":"purchase","event_id":"A-1","params":{"currency":"EUR"}}""")]
    [InlineData("""{"name":"purchase","params":{"value":12.5,"currency":"EUR"}}""")]
    [InlineData("""{"name":"purchase","event_id":"A-1","params":{"value":"zwölf","currency":"EUR"}}""")]
    [InlineData("""{"name":"purchase","event_id":"jane@example.com","params":{"value":12.5,"currency":"EUR"}}""")]
    public async Task Nothing_is_made_up(string body)
    {
        using var events = new MetricCollector<long>(null, "Capi.AspNetCore", "capi.web.gateway.events");
        await using var app = await StartWithPurchaseAsync();

        Assert.Equal(204, await app.SendAsync(body));

        Assert.Empty(app.Events);
        Assert.Contains(events.GetMeasurementSnapshot(), one => Equals(one.Tags["capi.web.gateway.result"], "incomplete"));
    }

    [Fact]
    public async Task Without_consent_nothing_is_bound()
    {
        await using var app = await StartWithPurchaseAsync();

        Assert.Equal(204, await app.SendAsync(Purchase, ("Cookie", "")));
        Assert.Equal(204, await app.SendAsync(Purchase.Replace("{\"name\"", "{\"consent\":{\"ad_storage\":\"denied\"},\"name\"", StringComparison.Ordinal)));

        Assert.Empty(app.Results);
    }

    [Fact]
    public async Task A_custom_parameter_with_an_email_address_is_left_out()
    {
        await using var app = await StartWithPurchaseAsync();

        Assert.Equal(204, await app.SendAsync(Purchase.Replace("SPRING", "jane@example.com", StringComparison.Ordinal)));

        Assert.False(app.Event.GetProperty("custom_data").TryGetProperty("coupon", out _));
    }

    [Fact]
    public async Task An_event_that_the_contract_refuses_does_not_stop_the_others()
    {
        await using var app = await GatewayApp.StartAsync(options => options.Bind<BoundRating>());

        Assert.Equal(204, await app.SendAsync("""[{"name":"tea_rated","event_id":"1","stars":9},{"name":"tea_rated","event_id":"2","stars":"5"},{"name":"tea_rated","event_id":"3","stars":2.5}]"""));

        Assert.Equal("2", app.Event.GetProperty("event_id").GetString());
        Assert.Equal("TeaRated", app.Event.GetProperty("event_name").GetString());
        Assert.Equal("""{"stars":5}""", app.Event.GetProperty("custom_data").GetRawText());
    }

    [Fact]
    public async Task The_name_at_Meta_and_the_relay_are_not_bound()
    {
        await using var app = await GatewayApp.StartAsync(options =>
        {
            options.RelayPixelEvents = true;
            options.AllowedEvents.Add(StandardEvents.Purchase);
            options.Bind<BoundOrder>();
        });

        Assert.Equal(204, await app.SendAsync("""{"event_name":"Purchase","event_id":"A-1","custom_data":{"value":1,"currency":"EUR"}}"""));

        Assert.Equal("""{"value":1,"currency":"EUR"}""", app.Event.GetProperty("custom_data").GetRawText());
    }

    [Fact]
    public async Task A_contract_with_revenue_must_be_allowed() => Assert.Contains(
        "AllowedEvents doesn't contain 'Purchase'", (await Assert.ThrowsAsync<OptionsValidationException>(() => GatewayApp.StartAsync(options => options.Bind<BoundOrder>()))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Two_contracts_of_one_event_are_refused()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => GatewayApp.StartAsync(options =>
        {
            options.AllowedEvents.Add(StandardEvents.Purchase);
            options.Bind<BoundOrder>().Bind<BoundOrder>().Bind<OtherOrder>();
        }));

        Assert.Equal("Bind is called for BoundOrder and OtherOrder, which are bound to the same GA4 event 'purchase': bind one of them.", Assert.Single(exception.Failures));
    }

    private static Task<GatewayApp> StartWithPurchaseAsync() => GatewayApp.StartAsync(static options =>
    {
        options.AllowedEvents.Add(StandardEvents.Purchase);
        options.Bind<BoundOrder>();
    });
}
