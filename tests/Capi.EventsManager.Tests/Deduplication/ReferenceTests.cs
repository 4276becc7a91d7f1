using System.Globalization;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Deduplication;

/// <summary>Random sequences of deliveries have the same fate in the Events Manager and in a slow reference.</summary>
public class ReferenceTests
{
    private const int Deliveries = 120;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("CAPI_DEDUPLICATION_SEEDS"), CultureInfo.InvariantCulture, out var seeds) ? seeds : 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_sequence_is_deduplicated_as_in_the_reference(int seed)
    {
        await using var server = await TestServer.StartAsync();
        var reference = new ReferenceDeduplication();
        var step = 0;
        foreach (var delivery in new DeliverySequence(seed).Take(Deliveries))
        {
            server.Clock.Advance(delivery.Wait);
            reference.Add(delivery, server.Clock.GetUtcNow());
            await SendAsync(server, delivery);

            Assert.True(Describe(reference) == Describe(server), $"seed {seed}, delivery {++step}: {delivery}\nexpected\n{Describe(reference)}\nactual\n{Describe(server)}");
        }
    }

    private static string Describe(ReferenceDeduplication reference) => string.Join('\n', reference.Events.Select(one => $"{one.First.Name} {one.First.Id} server {one.Server} browser {one.Browser} kept {one.Kept}"));

    private static string Describe(TestServer server) => string.Join('\n', server.Manager.Events.Reverse().Select(one => $"{one.EventName} {one.EventId} server {Count(one.Server)} browser {Count(one.Browser)} kept {one.KeptSource}"));

    private static int Count(EventCopy? copy) => copy is null ? 0 : 1 + copy.Duplicates;

    private static Task SendAsync(TestServer server, Delivery delivery) => delivery.Source is EventSource.Browser ? SendPixelAsync(server, delivery) : SendServerAsync(server, delivery);

    private static async Task SendPixelAsync(TestServer server, Delivery delivery)
    {
        var fields = new Dictionary<string, string?>
        {
            ["id"] = delivery.Dataset,
            ["ev"] = delivery.Name,
            ["eid"] = delivery.Id,
            ["fbp"] = delivery.Fbp is { } fbp ? $"fb.1.1554763741205.{fbp}" : null,
            ["ud[external_id]"] = delivery.Person is { } person ? Events.Hash(person) : null,
            ["cd[order_id]"] = delivery.Order,
        }.Where(field => field.Value is not null).Select(field => new KeyValuePair<string, string>(field.Key, field.Value!));
        using var form = new FormUrlEncodedContent(fields);
        using var response = delivery.IsPost ? await server.Client.PostAsync("/tr/", form) : await server.Client.GetAsync("/tr/?" + await form.ReadAsStringAsync());
        Assert.True(response.IsSuccessStatusCode);
    }

    private static async Task SendServerAsync(TestServer server, Delivery delivery)
    {
        var isMessaging = delivery.ActionSource is "business_messaging";
        var user = isMessaging
            ? new JsonObject { ["page_id"] = "1", ["page_scoped_user_id"] = "2" }
            : new JsonObject { ["em"] = SampleHashes.A, ["client_user_agent"] = "Mozilla/5.0" };
        if (!isMessaging && delivery.Fbp is { } fbp)
            user["fbp"] = $"fb.1.1554763741205.{fbp}";
        if (delivery.Person is { } person)
            user["external_id"] = Events.Hash(person);
        var json = new JsonObject
        {
            ["event_name"] = delivery.Name,
            ["event_time"] = delivery.GetEventTime(server.Clock.GetUtcNow()),
            ["event_id"] = delivery.Id,
            ["action_source"] = delivery.ActionSource,
            ["messaging_channel"] = isMessaging ? "messenger" : null,
            ["event_source_url"] = delivery.ActionSource is "website" ? "https://shop.example/" : null,
            ["user_data"] = user,
            ["custom_data"] = new JsonObject { ["value"] = 1, ["currency"] = "EUR", ["order_id"] = delivery.Order },
        };
        var response = await server.SendEventsAsync($"/v27.0/{delivery.Dataset}/events", json);
        Assert.True(response.IsAccepted, response.Body);
    }
}
