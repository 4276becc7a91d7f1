using System.Text;
using System.Text.Json.Nodes;
using Capi.Cli.Tests.Testing;
using Capi.EventsManager;

namespace Capi.Cli.Tests.Local;

/// <summary><c>capi events send-again</c>.</summary>
public class SendAgainCommandTests
{
    [Fact]
    public async Task It_sends_an_event_with_changes_and_prints_the_outcome()
    {
        await using var server = await StartAsync();

        var result = await RunAsync(server, "--event", "1", "--changes", """{"event_id":"second"}""");

        Assert.Equal(0, result.ExitCode);
        Assert.True(JsonNode.Parse(result.Output)!["is_accepted"]!.GetValue<bool>());
        Assert.Equal(["second", "first"], server.Events.Select(one => one.EventId));
    }

    [Theory]
    [InlineData(1, "--event", "1", "--changes", """{"user_data":null}""")]
    [InlineData(2, "--event", "1", "--changes", "no json")]
    [InlineData(2, "--event", "99")]
    [InlineData(2, "--event", "-1")]
    [InlineData(2, "--event", "one")]
    [InlineData(2)]
    public async Task What_can_not_be_sent_has_an_exit_code(int exitCode, params string[] arguments)
    {
        await using var server = await StartAsync();

        Assert.Equal(exitCode, (await RunAsync(server, arguments)).ExitCode);
    }

    [Fact]
    public async Task Without_a_server_it_exits_with_3()
    {
        var result = await CapiInProcess.RunAsync("events", "send-again", "--events-manager", "http://127.0.0.1:1", "--event", "1");

        Assert.Equal((3, "capi events send-again: the Events Manager can't be reached: no connection.\n"), (result.ExitCode, result.Error));
    }

    private static Task<CapiResult> RunAsync(EventsManagerServer server, params string[] arguments) =>
        CapiInProcess.RunAsync(["events", "send-again", "--events-manager", server.Address.ToString(), .. arguments]);

    private static async Task<EventsManagerServer> StartAsync()
    {
        var server = await EventsManagerServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        var body = $$$"""{"access_token":"t","data":[{"event_name":"Lead","event_id":"first","event_time":{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}},"action_source":"system_generated","user_data":{"em":"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"}}]}""";
        using var response = await client.PostAsync("v27.0/1234567890/events", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return server;
    }
}
