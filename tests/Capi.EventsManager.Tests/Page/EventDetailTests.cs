using System.Net;

namespace Capi.EventsManager.Tests.Page;

public class EventDetailTests
{
    private const string Fbc = "fb.1.1795359000000.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB";

    [Fact]
    public async Task Each_parameter_has_expectation_finding_checks_and_a_link()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase().With("user_data.fbc", $"\"{Fbc.ToLowerInvariant()}\"").With("custom_data.predicted_ltv", "\"1.234,56\""));

        var page = await server.Client.GetStringAsync("/events/1");

        Assert.Contains("hashed (SHA-256)", page, StringComparison.Ordinal);
        Assert.Contains("✓ SHA-256, 64 hexadecimal digits", page, StringComparison.Ordinal);
        Assert.Contains("✗ click ID in its own upper and lower case", page, StringComparison.Ordinal);
        Assert.Contains("✗ should be a number", page, StringComparison.Ordinal);
        Assert.Contains("https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Click_and_browser_ID_are_whole_on_request_and_hashes_never()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase().With("user_data.fbc", $"\"{Fbc}\""));

        var short_ = await server.Client.GetStringAsync("/events/1");
        var whole = await server.Client.GetStringAsync("/events/1?reveal=click-ids");

        Assert.DoesNotContain(Fbc, short_, StringComparison.Ordinal);
        Assert.Contains(Fbc, whole, StringComparison.Ordinal);
        Assert.Contains("fb.1.1554763741205.1098115397", whole, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleHashes.A, whole, StringComparison.Ordinal);
        Assert.DoesNotContain("Mozilla/5.0", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_is_shown_as_sent_with_masked_values()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase()
            .With("custom_data.value", "\"42.50\"")
            .With("custom_data.contents", """[{"id":"TEA","quantity":1,"customer_email":"jane@canary.example"}]""")
            .With("user_data.email", "\"jane.canary\"")
            .With("user_data.ph", "\"0049 canary\"")
            .With("first_name", "\"canary\"")
            .With("phone_number", "49202canary"
                .Replace("canary", "5550187", StringComparison.Ordinal)));

        var page = await server.Client.GetStringAsync("/events/1");

        Assert.Contains("&quot;value&quot;: &quot;42.50&quot;", page, StringComparison.Ordinal);
        Assert.Contains("&quot;em&quot;: &quot;62a14e44", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page, StringComparison.Ordinal);
        Assert.DoesNotContain("5550187", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_shows_code_parameter_and_content()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("good"), server.CreatePurchase("bad").With("custom_data.currency", null));

        var bad = await server.Client.GetStringAsync("/events/2");
        Assert.Contains("100 / 2804010", bad, StringComparison.Ordinal);
        Assert.Contains("<dd>custom_data.currency</dd>", bad, StringComparison.Ordinal);
        Assert.Contains("&quot;event_id&quot;: &quot;bad&quot;", bad, StringComparison.Ordinal);
        Assert.Contains("Another event of the request is invalid", await server.Client.GetStringAsync("/events/1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/events/2", HttpStatusCode.NotFound)]
    [InlineData("/events/0", HttpStatusCode.NotFound)]
    [InlineData("/events/9223372036854775807", HttpStatusCode.NotFound)]
    [InlineData("/events/-1", HttpStatusCode.NotFound)]
    [InlineData("/events/99999999999999999999", HttpStatusCode.BadRequest)]
    [InlineData("/events/x", HttpStatusCode.BadRequest)]
    public async Task An_unknown_number_is_not_found(string path, HttpStatusCode status)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());

        using var response = await server.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
    }
}
