using System.Net;
using System.Text;
using System.Text.Json;

namespace Capi.EventsManager.Tests.Receiving;

/// <summary>Sending an event again, with changes.</summary>
public class SendAgainTests
{
    [Fact]
    public async Task Without_changes_it_is_a_repetition_of_the_same_event()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("first"), server.CreatePurchase("second"));

        var (status, json) = await SendAgainAsync(server, 2, "");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, json.GetProperty("event_numbers")[0].GetInt64());
        Assert.Equal(1, server.Manager.Events.Single(one => one.EventId == "second").Server!.Duplicates);
    }

    [Fact]
    public async Task Changes_are_merged_into_the_event()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("first"));
        server.Clock.Advance(TimeSpan.FromHours(3));

        await SendAgainAsync(server, 1, """{"event_id":"other","custom_data":{"value":5,"content_name":"Tea"},"user_data":{"fbp":null}}""");

        var sent = server.Manager.Events.Single(one => one.EventId == "other");
        Assert.Equal("5", sent.FindParameter("custom_data.value"));
        Assert.Equal("EUR", sent.FindParameter("custom_data.currency"));
        Assert.Equal("Tea", sent.FindParameter("custom_data.content_name"));
        Assert.Null(sent.Server!.FindIdentifier("fbp"));
        Assert.NotNull(sent.Server.FindIdentifier("em"));
        Assert.Equal(server.Clock.GetUtcNow(), sent.Server.EventTime);
    }

    [Fact]
    public async Task It_meets_its_browser_half()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("wrong"));
        await server.SendPixelAsync("ev=Purchase&eid=right");

        await SendAgainAsync(server, 1, """{"event_id":"right"}""");

        Assert.Equal(2, server.Manager.Events.Single(one => one.EventId == "right").SourceCount);
    }

    [Fact]
    public async Task A_change_that_Meta_refuses_is_refused_and_shown()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("first"));

        var (status, json) = await SendAgainAsync(server, 1, """{"custom_data":{"currency":null},"user_data":{"em":"jane@canary.example"}}""");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.False(json.GetProperty("is_accepted").GetBoolean());
        Assert.DoesNotContain("canary", await server.Client.GetStringAsync("/events"), StringComparison.Ordinal);
        Assert.Single(server.Manager.RefusedEvents);
    }

    [Theory]
    [InlineData(99, "", "no event with this number")]
    [InlineData(1, "[]", "must be a JSON object")]
    [InlineData(1, "{", "must be a JSON object")]
    [InlineData(1, "{\"a\":1,\"a\":2}", "must be a JSON object")]
    [InlineData(2, "", "Only accepted server events")]
    [InlineData(3, "", "Only accepted server events")]
    public async Task What_can_not_be_sent_again_says_why(long number, string changes, string reason)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("first"));
        await server.SendPixelAsync("ev=Lead&eid=browser");
        await server.SendAsync(server.CreatePurchase("bad").With("custom_data.currency", null));

        var (status, json) = await SendAgainAsync(server, number, changes);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, server.Manager.Requests.Count);
    }

    [Fact]
    public async Task The_run_and_the_test_code_stay()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendContentAsync(new StringContent($"{{\"data\":[{server.CreatePurchase("first").ToJsonString()}],\"test_event_code\":\"TEST7\"}}", Encoding.UTF8, "application/json"), "/r/one" + TestServer.EventsPath);

        await SendAgainAsync(server, 1, """{"event_id":"second"}""");

        var sent = server.Manager.Events.Single(one => one.EventId == "second");
        Assert.Equal(("one", "TEST7"), (sent.Run, sent.Server!.TestEventCode));
    }

    [Fact]
    public async Task The_form_leads_to_the_new_event_and_shows_an_error()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("first"));
        Assert.Contains("Send again", await server.Client.GetStringAsync("/events/1"), StringComparison.Ordinal);

        using var sent = await server.Client.PostAsync("/events/1/send-again", new FormUrlEncodedContent([new("changes", """{"event_id":"second"}""")]));
        using var wrong = await server.Client.PostAsync("/events/1/send-again", new FormUrlEncodedContent([new("changes", "<script>")]));
        using var missing = await server.Client.PostAsync("/events/77/send-again", new FormUrlEncodedContent([new("changes", "")]));

        Assert.Equal("/events/2", sent.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("must be a JSON object", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Json)> SendAgainAsync(TestServer server, long number, string changes)
    {
        using var response = await server.Client.PostAsync($"/api/events/{number}/send-again", new StringContent(changes, Encoding.UTF8, "application/json"));
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
