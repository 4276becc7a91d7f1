using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Browser;

/// <summary>A shop's afternoon with the mistakes that shops make, for the pages.</summary>
internal static class DemoEvents
{
    private const string Fbp = "fb.1.1795359000000.1098115397";
    private const string Fbc = "fb.1.1795359000000.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB";

    public static async Task SendAsync(TestServer server)
    {
        for (var hour = 0; hour < 6; hour++)
        {
            await SendVisitAsync(server, hour);
            server.Clock.Advance(TimeSpan.FromMinutes(50));
        }
        await SendMistakesAsync(server);
    }

    private static async Task SendVisitAsync(TestServer server, int visitor)
    {
        for (var view = 0; view < 3 + visitor; view++)
        {
            await server.SendPixelAsync($"ev=PageView&eid=v-{visitor}-{view}&fbp={Fbp}{visitor}&dl=https://shop.example/tea");
            await server.AcceptAsync(CreateEvent(server, "PageView", $"v-{visitor}-{view}", visitor));
        }
        await server.SendPixelAsync($"ev=AddToCart&eid=c-{visitor}&fbp={Fbp}{visitor}&fbc={Fbc}{visitor}&cd[value]=14.90&cd[currency]=EUR&cd[content_ids]=[\"TEA-ASSAM-100\"]&cd[content_type]=product");
        await server.AcceptAsync(CreateEvent(server, "AddToCart", $"c-{visitor}", visitor).With("custom_data", """{"value":14.9,"currency":"EUR","content_ids":["TEA-ASSAM-100"],"content_type":"product"}"""));
        if (visitor % 2 == 1)
            return;
        await server.AcceptAsync(CreatePurchase(server, $"KL-7F3A2{visitor}", visitor));
        server.Clock.Advance(TimeSpan.FromSeconds(2));
        await server.SendPixelAsync($"ev=Purchase&eid=KL-7F3A2{visitor}&ts={server.UnixSeconds}000&fbp={Fbp}{visitor}&fbc={Fbc}{visitor}&dl=https://shop.example/thanks&ud[em]={Events.Hash(visitor + 1_000_000_007)}&cd[value]=44.70&cd[currency]=EUR&cd[content_type]=product&cd[order_id]=KL-7F3A2{visitor}");
    }

    private static async Task SendMistakesAsync(TestServer server)
    {
        await server.AcceptAsync(CreatePurchase(server, "KL-7F3A40", 40));
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        await server.SendPixelAsync($"ev=Purchase&eid=5d0e1f6c-3f0b-4a3e-9d0d-1b8f5f7c9a11&fbp={Fbp}40&cd[value]=44.70&cd[currency]=EUR&cd[order_id]=KL-7F3A40");
        await server.AcceptAsync(CreateEvent(server, "Lead", "lead-1", 41).With("user_data.fbc", $"\"{Fbc.ToLowerInvariant()}\"").With("event_source_url", null));
        await server.SendBodyAsync($$"""{"data":[{{CreateEvent(server, "Lead", "lead-2", 42).ToJsonString()}}],"test_event_code":"TEST12345"}""");
        await server.SendAsync(CreatePurchase(server, "KL-7F3A43", 43).With("user_data.em", "\"jane.doe@canary.example\""), CreatePurchase(server, "KL-7F3A44", 44));
        await server.SendPixelAsync($"ev=PageView&eid=last&fbp={Fbp}9");
    }

    private static JsonObject CreatePurchase(TestServer server, string id, int visitor) => CreateEvent(server, "Purchase", id, visitor)
        .With("event_source_url", "\"https://shop.example/thanks\"")
        .With("user_data.ph", $"\"{Events.Hash(visitor + 2_000_000_011)}\"")
        .With("custom_data", $$"""{"value":44.70,"currency":"EUR","content_type":"product","order_id":"{{id}}","contents":[{"id":"TEA-ASSAM-100","quantity":3,"item_price":14.90}]}""");

    private static JsonObject CreateEvent(TestServer server, string name, string id, int visitor) => server.CreateEvent(name, id)
        .With("event_source_url", "\"https://shop.example/tea\"")
        .With("user_data.em", $"\"{Events.Hash(visitor + 1_000_000_007)}\"")
        .With("user_data.fbp", $"\"{Fbp}{visitor}\"")
        .With("user_data.fbc", $"\"{Fbc}{visitor}\"")
        .With("user_data.client_ip_address", $"\"203.0.113.{visitor + 1}\"");
}
