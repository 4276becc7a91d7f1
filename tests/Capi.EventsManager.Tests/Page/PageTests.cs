using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Capi.EventsManager.Tests.Page;

public class PageTests
{
    private const string Script = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_purchase_from_server_and_browser_is_one_event_from_two_sources()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());
        Assert.Contains("server only<", await server.Client.GetStringAsync("/events"), StringComparison.Ordinal);

        await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=order-1&ud[em]={SampleHashes.A}&ud[ph]=123");

        var page = await server.Client.GetStringAsync("/events");
        Assert.Contains("1 event from 2 sources<", page, StringComparison.Ordinal);
        Assert.Contains("42.5", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_are_listed_newest_first()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("older-one"));
        await server.SendAsync(server.CreatePurchase("newer-one"));

        var page = await server.Client.GetStringAsync("/events");

        Assert.True(page.IndexOf("newer-one", StringComparison.Ordinal) < page.IndexOf("older-one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejected_request_is_listed_with_field_and_reason()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase().With("user_data.em", "\"john@canary.example\""));

        var page = await server.Client.GetStringAsync("/events");

        Assert.Contains("user_data.em must be the SHA-256", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data[0]", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_listed_and_a_valid_event_has_none()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());
        Assert.DoesNotContain("1 warning", await server.Client.GetStringAsync("/events"), StringComparison.Ordinal);

        await server.SendAsync(server.CreatePurchase().With("event_source_url", null));

        Assert.Contains("Server: event_source_url is required for website events.", await server.Client.GetStringAsync("/events"), StringComparison.Ordinal);
    }

    public static TheoryData<string> ServerFields =>
    [
        "event_name", "event_id", "event_source_url", "referrer_url", "custom_data.content_name", "user_data.external_id",
        "user_data.client_user_agent", "customer_segmentation", "custom_data.<script>alert('x')</script>", "<script>alert('x')</script>",
        "user_data.<script>alert('x')</script>",
    ];

    [Theory]
    [MemberData(nameof(ServerFields))]
    public async Task Markup_in_a_server_field_stays_text(string path)
    {
        await using var server = await TestServer.StartAsync();
        var value = path.EndsWith("_url", StringComparison.Ordinal) ? "https://shop.example/" + Script : Script;
        Assert.True((await server.SendAsync(server.CreatePurchase().With(path, JsonSerializer.Serialize(value)))).IsAccepted);

        await AssertHasNoInjectedMarkup(server);
    }

    [Theory]
    [InlineData("ev")]
    [InlineData("eid")]
    [InlineData("dl")]
    [InlineData("rl")]
    [InlineData("fbp")]
    [InlineData("cd[content_name]")]
    [InlineData("cd[<script>alert('x')</script>]")]
    [InlineData("ud[external_id]")]
    [InlineData("ud[<script>alert('x')</script>]")]
    [InlineData("id")]
    public async Task Markup_in_a_Pixel_field_stays_text(string field)
    {
        await using var server = await TestServer.StartAsync();
        var defaults = (field == "id" ? "" : "id=1&") + (field == "ev" ? "" : "ev=Lead&");
        await server.Client.GetAsync($"/tr/?{defaults}{Uri.EscapeDataString(field)}={Uri.EscapeDataString(Script)}");

        await AssertHasNoInjectedMarkup(server);
    }

    [Fact]
    public async Task Clear_identifiers_are_truncated_and_raw_ones_hidden()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("p")
            .With("user_data.client_ip_address", "\"203.0.113.7\"")
            .With("user_data.external_id", "\"customer-canary\"")
            .With("custom_data.note", "\"write to john@canary.example\"")
            .With("event_source_url", "\"https://shop.example/thanks?email=john.canary\""));
        await server.Client.GetAsync("/tr/?id=1&ev=Lead&eid=canary@shop.example&ud[em]=john@canary.example&ud[external_id]=ab");

        foreach (var path in new[] { "/events", "/events/1", "/export/events.json", "/api/events" })
        {
            var shown = await server.Client.GetStringAsync(path);
            Assert.Contains("203.0", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("203.0.113.7", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("1098115397", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Mozilla/5.0", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", shown, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleHashes.A, shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_content_security_policy_allows_only_own_files_and_nothing_inline()
    {
        await using var server = await TestServer.StartAsync();
        using var response = await server.Client.GetAsync("/events");
        var page = await response.Content.ReadAsStringAsync();

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        foreach (Match link in Regex.Matches(page, "(?:href|src|action)=\"([^\"]+)\""))
            Assert.Matches("^(/|#content$)", link.Groups[1].Value);
        foreach (var asset in new[] { "events.css", "events.js", "keyboard.js", "live.js", "payload.js" })
            Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/assets/" + asset)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_asset_is_not_found()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/assets/events.cs")).StatusCode);
    }

    [Fact]
    public async Task The_JSON_endpoint_returns_the_same_events()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());
        await server.SendAsync(server.CreatePurchase().With("user_data", "{}"));

        using var json = JsonDocument.Parse(await server.Client.GetStringAsync("/api/events"));

        var received = json.RootElement.GetProperty("events")[0];
        Assert.Equal("order-1", received.GetProperty("event_id").GetString());
        Assert.Equal(1, received.GetProperty("source_count").GetInt32());
        Assert.Equal("Server", received.GetProperty("kept").GetString());
        var email = received.GetProperty("server").GetProperty("identifiers")[0];
        Assert.Equal("em", email.GetProperty("key").GetString());
        Assert.True(email.GetProperty("is_right").GetBoolean());
        Assert.Equal(2804050, json.RootElement.GetProperty("requests")[0].GetProperty("error_subcode").GetInt32());
        Assert.False(json.RootElement.GetProperty("requests")[0].TryGetProperty("body", out _));
    }

    private static async Task AssertHasNoInjectedMarkup(TestServer server)
    {
        var page = await server.Client.GetStringAsync("/events");
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", await server.Client.GetStringAsync("/api/events"), StringComparison.Ordinal);
    }
}
