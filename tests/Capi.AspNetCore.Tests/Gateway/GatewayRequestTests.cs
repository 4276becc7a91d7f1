using System.Text;
using Capi.AspNetCore.Gateway;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Options;

namespace Capi.AspNetCore.Tests.Gateway;

/// <summary>Which requests a gateway accepts.</summary>
public class GatewayRequestTests
{
    private const string PageView = """{"name":"page_view","event_id":"e"}""";

    [Theory]
    [InlineData("""[{"name":"page_view","event_id":"1"},{"name":"view_item","event_id":"2"}]""")]
    [InlineData("""{"client_id":"x","events":[{"name":"page_view","event_id":"1"},{"name":"view_item","event_id":"2"}]}""")]
    public async Task A_batch_is_sent(string body)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(204, await app.SendAsync(body));
        Assert.Equal(["PageView", "ViewContent"], app.Events.Select(static sent => sent.GetProperty("event_name").GetString()));
    }

    [Fact]
    public async Task The_events_of_a_batch_share_the_visitor()
    {
        await using var app = await GatewayApp.StartAsync();

        await app.SendAsync("""{"user_id":"7","user_data":{"email_address":["a@example.com","b@example.com"]},"events":[{"name":"page_view","event_id":"1"},{"name":"search","event_id":"2"}]}""");
        Assert.All(app.Events, static sent => Assert.Equal(2, sent.GetProperty("user_data").GetProperty("em").GetArrayLength()));
        Assert.All(app.Events, static sent => Assert.True(sent.GetProperty("user_data").TryGetProperty("external_id", out _)));
    }

    [Theory]
    [InlineData("text/plain;charset=UTF-8", 204)]
    [InlineData("application/json", 204)]
    [InlineData("application/json; charset=utf-8", 204)]
    [InlineData("text/plain; charset=utf-16", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("", 415)]
    public async Task Media_types(string type, int status)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(status, await app.SendAsync(PageView, ("Content-Type", type)));
        Assert.Equal(status == 204 ? 1 : 0, app.Events.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"page_view\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    [InlineData("""{"name":5.5e5,"name":1}""")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"name":" "}""")]
    [InlineData("""{"name":"page_view","event_id":"e"}{}""")]
    [InlineData("""{"name":"page_view","event_id":"e",}""")]
    [InlineData("""{"name":"page_view" /* comment */}""")]
    [InlineData("""{"events":{}}""")]
    [InlineData("""{"events":[{"name":"page_view","event_id":"e"},{"name":""}]}""")]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"\ud800":1,"\ud800":2}""")]
    [InlineData("name=page_view&event_id=e")]
    public async Task A_malformed_body_is_refused(string body)
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(400, await app.SendAsync(body));
        Assert.Empty(app.Events);
    }

    [Fact]
    public async Task Hostile_bodies_cause_no_failure()
    {
        await using var app = await GatewayApp.StartAsync(static options => options.RateLimit = int.MaxValue);
        var deep = string.Concat(Enumerable.Repeat("[", 20_000));
        Assert.Equal(400, await app.SendAsync(deep));
        Assert.Equal(400, await app.SendAsync("""{"name":"page_view","event_id":"e","params":""" + string.Concat(Enumerable.Repeat("""{"params":""", 5_000))));
        Assert.Equal(400, await app.SendAsync("[" + string.Join(',', Enumerable.Repeat(PageView, 26)) + "]"));
        Assert.Equal(400, await app.SendAsync(new ByteArrayContent([0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00])));

        foreach (var parameters in (string[])["5", "[]", "\"x\"", "{\"items\":5}", "{\"items\":[5,null,[],{}]}", "{\"items\":{\"item_id\":{}}}", "{\"value\":{},\"currency\":[]}", "{\"search_term\":\"\\ud83d\"}"])
        {
            foreach (var userData in (string[])["5", "[]", "{\"address\":5}", "{\"address\":[]}", "{\"email_address\":[[],{},5,null]}", "{\"email_address\":\"\\udc00\"}"])
                Assert.Equal(204, await app.SendAsync($$$"""{"name":"search","event_id":"e","params":{{{parameters}}},"user_data":{{{userData}}}}"""));
        }

        Assert.All(app.Results, static result => Assert.Equal(EnqueueResult.Accepted, result));
    }

    [Fact]
    public async Task Changed_bytes_cause_no_failure()
    {
        await using var app = await GatewayApp.StartAsync(static options => options.RateLimit = int.MaxValue);
        var random = new Random(12);
        var original = Encoding.UTF8.GetBytes("""{"events":[{"name":"add_to_cart","event_id":"e","params":{"value":1.5,"currency":"EUR","items":[{"item_id":"a","quantity":1}]}}],"user_data":{"email_address":"\u00e4@example.com"}}""");
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = original.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.True(await app.SendAsync(new ByteArrayContent(bytes)) is 204 or 400);
        }

        Assert.DoesNotContain(app.Results, static result => result.Reason == InvalidReason.ContractThrew);
    }

    [Fact]
    public async Task A_large_body_is_refused()
    {
        await using var app = await GatewayApp.StartAsync(static options => options.MaxRequestBytes = 1_000);
        var large = PageView + new string(' ', 1_001 - PageView.Length);

        Assert.Equal(413, await app.SendAsync(large));
        Assert.Equal(413, await app.SendAsync(new StreamContent(new ChunkedStream(Encoding.UTF8.GetBytes(large)))));
        Assert.Equal(204, await app.SendAsync(large[..^1]));
        Assert.Equal(204, await app.SendAsync(new StreamContent(new ChunkedStream(Encoding.UTF8.GetBytes(large[..^1])))));
    }

    [Fact]
    public async Task Requests_and_events_are_counted()
    {
        using var requests = new MetricCollector<long>(null, "Capi.AspNetCore", "capi.web.gateway.requests");
        using var events = new MetricCollector<long>(null, "Capi.AspNetCore", "capi.web.gateway.events");
        await using var app = await GatewayApp.StartAsync();

        await app.SendAsync("{");
        await app.SendAsync(PageView);
        await app.SendAsync("""{"name":"purchase"}""");
        await app.SendAsync(PageView, ("Cookie", ""));

        Assert.Superset(new HashSet<string> { "malformed", "accepted" }, GetResults(requests));
        Assert.Superset(new HashSet<string> { "accepted", "not_allowed", "consent_withheld" }, GetResults(events));
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        await using var app = await GatewayApp.StartAsync();

        Assert.Equal(415, await app.SendAsync(PageView, ("Content-Encoding", "gzip")));
    }

    [Fact]
    public async Task The_rate_is_limited()
    {
        await using var app = await GatewayApp.StartAsync(static options => (options.RateLimit, options.RateLimitWindow) = (2, TimeSpan.FromDays(1)));

        Assert.Equal(403, await app.SendAsync(PageView, ("Origin", "https://evil.example")));
        Assert.Equal((204, 400), (await app.SendAsync(PageView), await app.SendAsync("{")));
        Assert.Equal((429, 429), (await app.SendAsync(PageView), await app.SendAsync("{")));
        Assert.Single(app.Events);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    public void The_limit_is_that_of_an_address(string one, string other, bool isShared) =>
        Assert.Equal(isShared, GatewayRateLimiter.GetKey(System.Net.IPAddress.Parse(one)) == GatewayRateLimiter.GetKey(System.Net.IPAddress.Parse(other)));

    [Fact]
    public void Invalid_options_fail_the_start_with_sentences()
    {
        var options = new MetaGatewayOptions { MaxRequestBytes = 0, MaxEventsPerRequest = 0, RateLimit = 0, RateLimitWindow = TimeSpan.Zero, Dataset = " " };
        options.AllowedOrigins.Add("example.com");
        options.AllowedOrigins.Add("https://example.com/path");
        options.AllowedEvents.Add("purchase");
        options.AllowedEvents.Add("addtocart");
        options.AllowedEvents.Add("");
        options.AllowedEvents.Add(new string('x', 51));

        var failures = Assert.Throws<OptionsValidationException>(() => GatewayOptionsValidator.Validate(options)).Failures.ToList();

        Assert.Equal(11, failures.Count);
        Assert.Contains("AllowedEvents contains 'purchase': write Meta's name 'Purchase'.", failures);
        Assert.Contains("AllowedEvents contains 'addtocart': write Meta's name 'AddToCart'.", failures);
        Assert.All(failures, static failure => Assert.EndsWith(".", failure, StringComparison.Ordinal));
        GatewayOptionsValidator.Validate(new MetaGatewayOptions());
    }

    [Fact]
    public async Task Invalid_options_stop_the_app() =>
        await Assert.ThrowsAsync<OptionsValidationException>(static () => GatewayApp.StartAsync(static options => options.AllowedEvents.Clear()));

    private static HashSet<string> GetResults(MetricCollector<long> collector) =>
        [.. collector.GetMeasurementSnapshot().Select(static measurement => (string)measurement.Tags["capi.web.gateway.result"]!)];

    // A stream without a length is sent in chunks.
    private sealed class ChunkedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
