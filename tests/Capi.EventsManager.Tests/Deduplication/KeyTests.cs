using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Deduplication;

/// <summary>What Meta compares besides event_id: https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events</summary>
public class KeyTests
{
    private const string Fbp = "fb.1.1554763741205.1098115397";

    [Fact]
    public async Task Without_event_id_a_server_event_after_a_browser_event_with_the_same_fbp_is_dropped()
    {
        await using var server = await TestServer.StartAsync();

        await server.SendPixelAsync($"ev=Purchase&fbp={Fbp}");
        await server.AcceptAsync(server.CreatePurchase(null));

        var received = Assert.Single(server.Manager.Events);
        Assert.Equal((2, EventSource.Browser), (received.SourceCount, received.KeptSource));
    }

    [Fact]
    public async Task Without_event_id_the_same_external_id_is_enough()
    {
        await using var server = await TestServer.StartAsync();

        await server.SendPixelAsync($"ev=Purchase&ud[external_id]={SampleHashes.B}");
        await server.AcceptAsync(server.CreatePurchase(null).With("user_data.external_id", $"[\"{SampleHashes.B}\"]"));

        Assert.Equal(2, Assert.Single(server.Manager.Events).SourceCount);
    }

    [Fact]
    public async Task Without_event_id_a_server_event_that_came_first_is_kept_with_the_browser_event()
    {
        await using var server = await TestServer.StartAsync();

        await server.AcceptAsync(server.CreatePurchase(null));
        await server.SendPixelAsync($"ev=Purchase&fbp={Fbp}");

        Assert.Equal([1, 1], server.Manager.Events.Select(received => received.SourceCount));
    }

    [Theory]
    [InlineData("ev=Lead&fbp=" + Fbp)]
    [InlineData("ev=Purchase&fbp=fb.1.1554763741205.1098115398")]
    [InlineData("ev=Purchase&eid=browser-1&fbp=" + Fbp)]
    [InlineData("ev=Purchase")]
    public async Task Another_name_visitor_or_an_id_of_one_half_is_another_event(string fields)
    {
        await using var server = await TestServer.StartAsync();

        await server.SendPixelAsync(fields);
        await server.AcceptAsync(server.CreatePurchase(null));

        Assert.Equal([1, 1], server.Manager.Events.Select(received => received.SourceCount));
    }

    [Fact]
    public async Task Without_event_id_nothing_is_dropped_within_one_source_and_after_48_hours()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync($"ev=Purchase&fbp={Fbp}");
        await server.SendPixelAsync($"ev=Purchase&fbp={Fbp}");
        Assert.Equal(2, server.Manager.Events.Count);

        server.Clock.Advance(TimeSpan.FromHours(48) + TimeSpan.FromTicks(1));
        await server.AcceptAsync(server.CreatePurchase(null));

        Assert.All(server.Manager.Events, received => Assert.Equal(1, received.SourceCount));
    }

    [Fact]
    public async Task Business_messaging_is_not_deduplicated()
    {
        await using var server = await TestServer.StartAsync();
        var purchase = CreateMessagingPurchase(server);

        await server.AcceptAsync(purchase, (JsonObject)purchase.DeepClone());

        Assert.Equal(2, server.Manager.Events.Count);
    }

    [Theory]
    [InlineData("custom_data.value", "43", 1)]
    [InlineData("event_id", "\"another\"", 1)]
    [InlineData("custom_data.order_id", "\"4712\"", 2)]
    [InlineData("custom_data.item_number", "\"2\"", 2)]
    [InlineData("event_name", "\"Lead\"", 2)]
    public async Task Store_events_are_compared_by_time_order_and_item(string path, string json, int count)
    {
        await using var server = await TestServer.StartAsync();
        var sale = CreateStorePurchase(server);
        await server.AcceptAsync(sale);

        server.Clock.Advance(TimeSpan.FromDays(7));
        await server.AcceptAsync(((JsonObject)sale.DeepClone()).With(path, json));

        Assert.Equal(count, server.Manager.Events.Count);
    }

    [Fact]
    public async Task Store_events_are_not_compared_with_website_events_and_not_after_7_days()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync("ev=Purchase&eid=order-1&cd[order_id]=4711");
        var sale = CreateStorePurchase(server);
        await server.AcceptAsync((JsonObject)sale.DeepClone());

        server.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromTicks(1));
        await server.AcceptAsync(sale);

        Assert.Equal(3, server.Manager.Events.Count);
    }

    [Theory]
    [InlineData("MobileAppInstall", 89, 1)]
    [InlineData("MobileAppInstall", 91, 2)]
    [InlineData("Purchase", 3, 2)]
    public async Task Installs_are_dropped_for_90_days(string name, int days, int count)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(CreateAppEvent(server, name));

        server.Clock.Advance(TimeSpan.FromDays(days));
        await server.AcceptAsync(CreateAppEvent(server, name));

        Assert.Equal(count, server.Manager.Events.Count);
    }

    private static JsonObject CreateMessagingPurchase(TestServer server) => new()
    {
        ["event_name"] = "Purchase",
        ["event_time"] = server.UnixSeconds,
        ["event_id"] = "1",
        ["action_source"] = "business_messaging",
        ["messaging_channel"] = "whatsapp",
        ["user_data"] = new JsonObject { ["ctwa_clid"] = "ARAkLkA8rmlFeiCktEJQ", ["page_id"] = "123" },
        ["custom_data"] = new JsonObject { ["value"] = 1, ["currency"] = "EUR" },
    };

    private static JsonObject CreateStorePurchase(TestServer server) => server.CreatePurchase()
        .With("action_source", "\"physical_store\"").With("event_source_url", null)
        .With("custom_data.order_id", "\"4711\"").With("custom_data.item_number", "\"1\"");

    private static JsonObject CreateAppEvent(TestServer server, string name) => server.CreatePurchase("install-1")
        .With("event_name", $"\"{name}\"").With("action_source", "\"app\"").With("event_source_url", null)
        .With("app_data", """{"advertiser_tracking_enabled":1,"application_tracking_enabled":1,"extinfo":["a2","","","","14","","","","","","","","","","",""]}""");
}
