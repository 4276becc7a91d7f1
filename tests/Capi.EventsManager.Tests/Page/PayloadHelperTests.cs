using System.Net;

namespace Capi.EventsManager.Tests.Page;

public class PayloadHelperTests
{
    [Fact]
    public async Task The_verdict_names_the_lines_and_hides_what_was_pasted()
    {
        await using var server = await TestServer.StartAsync();

        var page = await CheckAsync(server, """
            {
              "data": [{
                "event_name": "Purchase", "event_time": 1,
                "user_data": { "em": ["jane@canary.example"], "note": {"deep": "canary", "list": [1, "canary"]}, "ph": 4920255501 },
                "custom_data": { "street": "Canary Wharf canary", "value": 1 }
              }],
              "access_token": "EAAcanary"
            }
            """);

        Assert.Contains("<span class=\"badge bad\">refused</span>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#line-4\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"line-8\"", page, StringComparison.Ordinal);
        Assert.Contains("Corrected example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("4920255501", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_payload_is_accepted_and_nothing_is_stored()
    {
        await using var server = await TestServer.StartAsync();

        var page = await CheckAsync(server, server.CreatePurchase().ToJsonString());

        Assert.Contains("<span class=\"badge good\">accepted</span>", page, StringComparison.Ordinal);
        Assert.Empty(server.Manager.Events);
        Assert.Empty(server.Manager.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"data\":[{\"event_name\":\"\\ud800\"}]}")]
    [InlineData("{\"data\":[1,null,\"x\",[],{}]}")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{\"<script>alert(1)</script>\":\"<script>alert(1)</script>\",\"user_data\":{\"<img src=x>\":1}}")]
    public async Task Anything_gets_a_verdict_and_stays_text(string payload)
    {
        await using var server = await TestServer.StartAsync();

        var page = await CheckAsync(server, payload);

        Assert.Contains("refused", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        using var response = await server.Client.PostAsync("/payload-helper", new FormUrlEncodedContent([new("payload", new string(' ', 3 * 1024 * 1024))]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static async Task<string> CheckAsync(TestServer server, string payload)
    {
        using var response = await server.Client.PostAsync("/payload-helper", new FormUrlEncodedContent([new("payload", payload)]));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
