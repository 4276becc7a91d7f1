using System.Globalization;
using System.Text.Json;

namespace Capi.EventsManager.Tests.Streaming;

/// <summary>Server-sent events of <c>GET /api/events/stream</c>.</summary>
public class EventStreamTests
{
    [Fact]
    public async Task An_event_arrives_with_its_content_and_then_the_end_of_the_batch()
    {
        await using var server = await TestServer.StartAsync();
        using var stream = await EventStreamReader.OpenAsync(server);

        await server.SendAsync(server.CreatePurchase("a"), server.CreatePurchase("b"));

        Assert.Equal("a", await ReadIdAsync(stream));
        Assert.Equal("b", await ReadIdAsync(stream));
        Assert.Equal("changed", (await stream.ReadAsync()).Event);
    }

    [Fact]
    public async Task A_second_half_and_a_refused_event_are_changes_too()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("a"));
        using var stream = await EventStreamReader.OpenAsync(server);

        await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=a");
        Assert.Equal(2, JsonDocument.Parse((await stream.ReadAsync("event")).Data).RootElement.GetProperty("source_count").GetInt32());

        await server.SendAsync(server.CreatePurchase("b").With("user_data.em", "\"jane@canary.example\""));
        var refused = (await stream.ReadAsync("event")).Data;
        Assert.Equal("user_data.em", JsonDocument.Parse(refused).RootElement.GetProperty("refusal").GetProperty("field").GetString());
        Assert.DoesNotContain("canary", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_reconnects_gets_what_it_missed()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("a"));
        string revision;
        using (var first = await EventStreamReader.OpenAsync(server, "?since=0"))
        {
            Assert.Equal("a", await ReadIdAsync(first));
            revision = (await first.ReadAsync("changed")).Id;
        }

        await server.SendAsync(server.CreatePurchase("b"));
        using var second = await EventStreamReader.OpenAsync(server, "?since=0", lastEventId: revision);

        Assert.Equal("b", await ReadIdAsync(second));
    }

    [Fact]
    public async Task Clearing_is_a_change_without_events()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("a"));
        using var stream = await EventStreamReader.OpenAsync(server);

        await server.Client.PostAsync("/clear", null);

        Assert.Equal("changed", (await stream.ReadAsync()).Event);
        Assert.Empty(server.Manager.Events);
    }

    [Fact]
    public async Task An_open_stream_does_not_hold_up_the_end_of_the_server()
    {
        var server = await TestServer.StartAsync();
        using var stream = await EventStreamReader.OpenAsync(server);

        var stopped = server.Manager.DisposeAsync().AsTask();

        Assert.Null((await stream.ReadAsync()).Event);
        await stopped;
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_page_of_another_host_name_gets_no_stream()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/events/stream?since=0");
        request.Headers.Host = "evil.example";

        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("?since=-1")]
    [InlineData("?since=99999999999999999999")]
    [InlineData("?since=1;drop")]
    public async Task An_invalid_start_counts_as_none(string query)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("before"));
        using var stream = await EventStreamReader.OpenAsync(server, query);

        await server.SendAsync(server.CreatePurchase("after"));

        Assert.Equal("after", await ReadIdAsync(stream));
    }

    private static async Task<string?> ReadIdAsync(EventStreamReader stream)
    {
        var message = await stream.ReadAsync("event");
        Assert.True(long.Parse(message.Id, CultureInfo.InvariantCulture) > 0);
        return JsonDocument.Parse(message.Data).RootElement.GetProperty("event_id").GetString();
    }
}
