using System.Text;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Privacy;

/// <summary>Raw personal data, wherever a client puts it, is on no page, in no answer and not in the file.</summary>
public sealed class MaskedEverywhereTests : IDisposable
{
    private static readonly string[] Values =
        ["jane@canary.example", "jane%40canary.example", "jane%2540canary.example", "jane＠canary.example", "jane&#64;canary.example", "jane\\u0040canary.example", "jane (at) canary.example", "+49 170 5550199", "0170-5550199", "DE89370400440532013000", "4111-1111-1111-1111", "4111111111111111", "amFuZUBjYW5hcnkuZXhhbXBsZQ==", "6a616e654063616e6172792e6578616d706c65", "1-212-555-0199", "+49–170–5550199", "jane AT canary DOT example"];

    private static readonly string[] Canaries = ["canary", "5550199", "555 0199", "DE893704004405", "4111-1111", "41111111111", "amFuZUBjYW5hcnk", "6a616e654063616e61", "555-0199", "–5550199", "Canarina"];
    private static readonly string[] Pages = ["/", "/events?pageviews=all", "/deduplication", "/quality", "/diagnostics", "/api/events", "/api/events?fate=refused", "/export/events.json", "/export/events.csv", "/api/export?of=current", "/api/compare?a=current&b=current", "/runs?a=current&b=current"];

    private static readonly string[] PixelFields = ["ev", "eid", "cd[note]", "cd[contents]", "dl", "rl", "ud[em]", "x", "test_event_code"];

    private readonly string _directory = Directory.CreateTempSubdirectory("capi-masked").FullName;

    [Fact]
    public async Task Nothing_personal_is_shown_or_written()
    {
        var file = Path.Combine(_directory, "events.db");
        await using (var server = await TestServer.StartAsync(dataFile: file))
        {
            var answers = new StringBuilder();
            foreach (var value in Values)
            {
                foreach (var body in CreateBodies(server, value))
                    answers.Append((await server.SendBodyAsync(body.ToJsonString())).Body);
                await server.SendPixelAsync(string.Join('&', PixelFields.Select(name => $"{name}={Uri.EscapeDataString(value)}")) + $"&{Uri.EscapeDataString(value)}=1&cd[{Uri.EscapeDataString(value)}]=1");
            }

            AssertMasked("answers", answers.ToString());
            foreach (var page in Pages)
                AssertMasked(page, await server.Client.GetStringAsync(page));
            foreach (var received in server.Manager.Events.Concat(server.Manager.RefusedEvents).Where(one => one.Number % 5 == 0))
                AssertMasked($"event {received.Number}", await server.Client.GetStringAsync($"/events/{received.Number}?reveal=click-ids"));
        }

        foreach (var path in Directory.GetFiles(_directory))
            AssertMasked(path, Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path)));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static void AssertMasked(string place, string text) => Assert.All(Canaries, canary =>
    {
        var index = text.IndexOf(canary, StringComparison.OrdinalIgnoreCase);
        Assert.True(index < 0, $"{place}: {(index < 0 ? "" : text[Math.Max(0, index - 80)..Math.Min(text.Length, index + 20)])}");
    });

    private static IEnumerable<JsonObject> CreateBodies(TestServer server, string value)
    {
        Action<JsonObject>[] places =
        [
            one => one["custom_data"]!["note"] = value,
            one => one["custom_data"]!["order_id"] = value,
            one => one["custom_data"]!["content_ids"] = new JsonArray("sku", value),
            one => one["custom_data"]!["contents"] = new JsonArray(new JsonObject { ["id"] = value, ["quantity"] = 1, ["title"] = value }),
            one => one["custom_data"]!["nested"] = new JsonObject { ["list"] = new JsonArray(new JsonObject { ["x"] = value }) },
            one => one["custom_data"]!["customer"] = new JsonObject { ["name"] = "Canarina", ["phone"] = 5550199 },
            one => one["custom_data"]!["address"] = new JsonObject { ["city"] = "Canarina", ["lines"] = new JsonArray("Canarina 5") },
            one => one["custom_data"]!["users"] = new JsonArray(new JsonObject { ["firstName"] = "Canarina" }),
            one => one["custom_data"]![value] = "x",
            one => one["user_data"]![value] = "x",
            one => one["user_data"]!["unknown"] = new JsonObject { ["deep"] = value },
            one => one[value] = "x",
            one => one["event_id"] = value,
            one => one["event_name"] = value,
            one => one["action_source"] = value,
            one => one["event_source_url"] = "https://shop.example/u/" + value + "/t",
            one => one["event_source_url"] = "https://shop.example/t?q=" + value,
            one => one["referrer_url"] = "https://shop.example/#" + value,
            one => one["data_processing_options"] = new JsonArray(value),
            one => one["user_data"]!["fbc"] = value,
            one => one["user_data"]!["fbp"] = "fb.1.1554763741205." + value,
            one => one["user_data"]!["client_ip_address"] = value,
            one => one["user_data"]!["client_user_agent"] = "Mozilla/5.0 " + value,
            one => one["user_data"]!["external_id"] = new JsonArray("c-1", value),
            one => one["user_data"]!["fb_login_id"] = value,
            one => one["user_data"]!["em"] = new JsonArray(SampleHashes.A, null, value),
            one => one["custom_data"] = value,
            one => one["opt_out"] = value,
            one => one["app_data"] = new JsonObject { ["install_referrer"] = value, ["extinfo"] = new JsonArray(value), [value] = value },
            one => one["original_event_data"] = new JsonObject { ["order_id"] = value, ["event_name"] = value },
            one => one["referrer_url"] = value,
        ];
        foreach (var place in places)
        {
            var changed = server.CreatePurchase();
            place(changed);
            yield return new JsonObject { ["data"] = new JsonArray(changed) };
        }

        yield return new JsonObject { ["data"] = new JsonArray(server.CreatePurchase()), ["test_event_code"] = value, ["partner_agent"] = value, [value] = value };
    }
}
