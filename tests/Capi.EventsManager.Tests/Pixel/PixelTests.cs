using System.Net;
using System.Text;

namespace Capi.EventsManager.Tests.Pixel;

public class PixelTests
{
    private const string EventQuery = "id=1234567890&ev=Purchase&eid=order-1&dl=https%3A%2F%2Fshop.example%2Fthanks%3Fq%3Dcanary&rl=https%3A%2F%2Fshop.example%2F"
        + "&ts=1795348800123&cd%5Bvalue%5D=42.5&cd[currency]=EUR&cd[contents]=%5B%7B%22id%22%3A%221%22%7D%5D&ud[em]=" + SampleHashes.A
        + "&fbp=fb.1.1554763741205.1098115397&fbc=fb.1.1554763741205.AbCdEfGh";

    [Theory]
    [InlineData("/tr")]
    [InlineData("/tr/")]
    public async Task A_GET_request_becomes_a_browser_event_and_returns_a_GIF(string path)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.GetAsync($"{path}?{EventQuery}");

        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/gif", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("GIF89a"u8.ToArray(), bytes[..6]);
        Assert.Contains("no-store", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        AssertEventReceived(server);
    }

    public static TheoryData<string> PostEncodings => ["form", "multipart", "query"];

    [Theory]
    [MemberData(nameof(PostEncodings))]
    public async Task A_POST_request_is_read_in_each_encoding(string encoding)
    {
        await using var server = await TestServer.StartAsync();

        using HttpContent content = encoding switch
        {
            "form" => new StringContent(EventQuery, Encoding.UTF8, "application/x-www-form-urlencoded"),
            "multipart" => CreateMultipartContent(),
            _ => new StringContent("", Encoding.UTF8, "text/plain"),
        };
        using var response = await server.Client.PostAsync(encoding == "query" ? $"/tr/?{EventQuery}" : "/tr/", content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertEventReceived(server);
    }

    [Fact]
    public async Task Cookies_and_the_connection_supply_missing_identifiers()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tr/?id=1&ev=PageView");
        request.Headers.Add("Cookie", "_fbp=fb.1.1554763741205.77; _fbc=fb.1.1554763741205.xyz");
        request.Headers.Add("User-Agent", "Mozilla/5.0 (Test)");

        using var response = await server.Client.SendAsync(request);

        var copy = Assert.Single(server.Manager.Events).Browser!;
        Assert.Equal(["client_ip_address", "client_user_agent", "fbc", "fbp"], copy.Identifiers.Select(identifier => identifier.Key).Order(StringComparer.Ordinal));
        Assert.All(copy.Identifiers, identifier => Assert.True(identifier.HasExpectedForm && identifier.Form is IdentifierForm.Clear));
        Assert.Null(copy.EventTime);
    }

    [Theory]
    [InlineData("Microdata", 0)]
    [InlineData("SubscribedButtonClick", 0)]
    [InlineData("microdata", 1)]
    [InlineData("PageView", 1)]
    public async Task The_Pixels_automatic_events_are_ignored(string name, int expected)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.GetAsync($"/tr/?id=1&ev={name}");

        Assert.Equal(expected, server.Manager.Events.Count);
        Assert.DoesNotContain(server.Manager.Requests, request => !request.IsAccepted);
    }

    [Theory]
    [InlineData("ev=Purchase", "id")]
    [InlineData("id=canary&ev=Purchase", "id")]
    [InlineData("id=1", "ev")]
    [InlineData("id=1&ev=%20", "ev")]
    public async Task An_incomplete_request_still_gets_a_GIF_and_is_listed_as_rejected(string query, string field)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.GetAsync($"/tr/?{query}");

        Assert.Equal("image/gif", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(server.Manager.Events);
        var rejected = Assert.Single(server.Manager.Requests);
        Assert.Equal(field, rejected.Field);
        Assert.DoesNotContain("canary", rejected.RejectionReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SampleHashes.A, IdentifierForm.Hashed, true)]
    [InlineData(SampleHashes.A + ".AQQCAQIB", IdentifierForm.Hashed, true)]
    [InlineData(SampleHashes.Md5, IdentifierForm.Md5, false)]
    [InlineData("john@canary.example", IdentifierForm.Clear, false)]
    public async Task An_identifier_is_classified_by_its_form(string value, IdentifierForm form, bool hasExpectedForm)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.GetAsync($"/tr/?id=1&ev=Lead&ud[em]={Uri.EscapeDataString(value)}");

        var email = Assert.Single(Assert.Single(server.Manager.Events).Browser!.Identifiers, identifier => identifier.Key == "em");
        Assert.Equal(form, email.Form);
        Assert.Equal(hasExpectedForm, email.HasExpectedForm);
        Assert.DoesNotContain("john", email.DisplayValue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hashed_fbp_has_the_wrong_form()
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.GetAsync($"/tr/?id=1&ev=Lead&fbp={SampleHashes.A}");

        var fbp = Assert.Single(Assert.Single(server.Manager.Events).Browser!.Identifiers, identifier => identifier.Key == "fbp");
        Assert.Equal((IdentifierForm.Hashed, IdentifierForm.Clear, false), (fbp.Form, fbp.ExpectedForm, fbp.HasExpectedForm));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("999999999999999999")]
    [InlineData("99999999999999999999999")]
    [InlineData("soon")]
    public async Task An_invalid_ts_is_left_out(string ts)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.GetAsync($"/tr/?id=1&ev=Lead&ts={ts}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(Assert.Single(server.Manager.Events).Browser!.EventTime);
    }

    [Fact]
    public async Task A_page_of_another_origin_can_send_cookies()
    {
        await using var server = await TestServer.StartAsync();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/tr/");
        preflight.Headers.Add("Origin", "http://localhost:5000");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await server.Client.SendAsync(preflight);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("http://localhost:5000", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("true", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Credentials")));
        Assert.Contains("POST", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Empty(server.Manager.Requests);
    }

    [Fact]
    public async Task Without_an_origin_no_credentials_are_allowed()
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.GetAsync("/tr/?id=1&ev=Lead");

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Fact]
    public async Task A_non_ASCII_origin_is_not_echoed()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tr/?id=1&ev=Lead");
        request.Headers.TryAddWithoutValidation("Origin", "http://münchen.example");

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    private static MultipartFormDataContent CreateMultipartContent()
    {
        var form = new MultipartFormDataContent();
        foreach (var pair in EventQuery.Split('&'))
            form.Add(new StringContent(WebUtility.UrlDecode(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..])), $"\"{WebUtility.UrlDecode(pair[..pair.IndexOf('=', StringComparison.Ordinal)])}\"");

        return form;
    }

    private static void AssertEventReceived(TestServer server)
    {
        var received = Assert.Single(server.Manager.Events);
        Assert.Equal(("1234567890", "Purchase", "order-1"), (received.Dataset, received.EventName, received.EventId));
        Assert.Null(received.Server);

        var copy = received.Browser!;
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795348800), copy.EventTime);
        Assert.Equal(
            [
                new ReceivedParameter("event_source_url", "https://shop.example/thanks?…"),
                new ReceivedParameter("referrer_url", "https://shop.example/"),
                new ReceivedParameter("custom_data.value", "42.5"),
                new ReceivedParameter("custom_data.currency", "EUR"),
                new ReceivedParameter("custom_data.contents", """[{"id":"1"}]"""),
            ],
            copy.Parameters);
        Assert.Contains(new ReceivedIdentifier("em", IdentifierForm.Hashed, IdentifierForm.Hashed, 1, "62a14e44…"), copy.Identifiers);
        Assert.Contains(new ReceivedIdentifier("fbc", IdentifierForm.Clear, IdentifierForm.Clear, 1, "fb.1.155…"), copy.Identifiers);
    }
}
