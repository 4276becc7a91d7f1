using System.Text.Json.Nodes;
using Capi.Cli.Tests.Testing;
using Capi.EventsManager;

namespace Capi.Cli.Tests.Graph;

/// <summary><c>capi quality</c>, <c>doctor</c> and <c>send-test</c>, with a local Events Manager in Meta's place.</summary>
public sealed class GraphCommandTests : IDisposable
{
    private const string Token = "EAAs3cret";

    private readonly string _history = Path.GetTempFileName();

    [Fact]
    public async Task Quality_shows_the_scores_and_fails_under_a_floor()
    {
        await using var server = await StartWithEventAsync();

        var result = await RunAsync(server, "quality");
        var under = await RunAsync(server, "quality", "--min-emq", "9.5", "--min-coverage", "0", "--expect-fresh", "real_time");
        var other = await RunAsync(server, "quality", "--min-emq", "9.5", "--event", "Purchase");

        Assert.Equal((0, 1, 4), (result.ExitCode, under.ExitCode, other.ExitCode));
        Assert.Contains("Purchase: the API has no data", other.Output, StringComparison.Ordinal);
        Assert.Contains("quality is an estimate", result.Output, StringComparison.Ordinal);
        Assert.Contains("is below 9.5", under.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"findings\"")]
    [InlineData("sarif", "\"ruleId\": \"event-match-quality\"")]
    [InlineData("github", "::error title=event-match-quality::Lead")]
    public async Task Quality_has_the_formats_of_validate(string format, string expected)
    {
        await using var server = await StartWithEventAsync();

        var result = await RunAsync(server, "quality", "--min-emq", "9.5", "--format", format);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quality_appends_to_the_history_and_compares()
    {
        await using var server = await StartWithEventAsync();

        await RunAsync(server, "quality", "--history", _history);
        var compared = await RunAsync(server, "quality", "--history", _history, "--compare", server.Address.ToString());

        Assert.Contains("local", compared.Output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(_history);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal("Lead", JsonNode.Parse(line)!["rows"]![0]!["event_name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Quality_without_data_says_so()
    {
        await using var server = await EventsManagerServer.StartAsync();

        var result = await RunAsync(server, "quality", "--min-emq", "7");
        var allowed = await RunAsync(server, "quality", "--min-emq", "7", "--allow-missing");
        var noFloor = await RunAsync(server, "quality");

        Assert.Equal((4, 0, 0), (result.ExitCode, allowed.ExitCode, noFloor.ExitCode));
        Assert.All([result, allowed, noFloor], one => Assert.StartsWith("No data", one.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_is_described_by_its_codes()
    {
        await using var server = await EventsManagerServer.StartAsync(new() { AcceptedTokens = ["another"] });

        var quality = await RunAsync(server, "quality");
        var doctor = await RunAsync(server, "doctor");
        var sent = await RunAsync(server, "send-test", "--test-event-code", "TEST1");

        Assert.Equal((3, "capi quality: access token not accepted (code 190).\n"), (quality.ExitCode, quality.Error));
        Assert.Equal((1, "capi send-test: access token not accepted (code 190).\n"), (sent.ExitCode, sent.Error));
        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains("error    token    debug_token: access token not accepted (code 190)", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_checks_token_version_dataset_and_clock()
    {
        await using var server = await EventsManagerServer.StartAsync();

        var result = await RunAsync(server, "doctor");
        var expired = await RunAsync(server, "doctor", "--graph-version", "v20.0");

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal(["token", "version", "dataset", "clock"], result.Lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
        Assert.Contains("valid, never expires", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, expired.ExitCode);
        Assert.Contains("v20.0 has expired; use v27.0", expired.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_test_sends_one_event_with_the_test_code()
    {
        await using var server = await EventsManagerServer.StartAsync();

        var result = await RunAsync(server, "send-test", "--test-event-code", "TEST12345", "--event", "Lead");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.StartsWith("accepted  1 event, event_id capi-test-", result.Output, StringComparison.Ordinal);
        var received = Assert.Single(server.Events);
        Assert.Equal(("Lead", "TEST12345"), (received.EventName, received.Server!.TestEventCode));
        Assert.True(Assert.Single(server.Requests).IsTest);
    }

    [Theory]
    [InlineData("quality")]
    [InlineData("quality", "--dataset", "abc")]
    [InlineData("quality", "--dataset", "1", "--graph-url", "http://graph.example")]
    [InlineData("quality", "--dataset", "1", "--access-token", "t", "--expect-fresh", "soon")]
    [InlineData("quality", "--dataset", "1", "--access-token", "t", "--graph-version", "27")]
    [InlineData("quality", "--dataset", "1", "--access-token", "t", "--min-emq", "70")]
    [InlineData("quality", "--dataset", "1", "--access-token", "t", "--min-emq", "-1")]
    [InlineData("quality", "--dataset", "1", "--access-token", "t", "--min-coverage", "x")]
    [InlineData("doctor", "--dataset", "x")]
    [InlineData("send-test", "--dataset", "1")]
    [InlineData("send-test", "--dataset", "1", "--test-event-code", "T", "--access-token", "")]
    public async Task A_usage_error_exits_with_2(params string[] args)
    {
        var result = await CapiInProcess.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEqual("", result.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_test_code_is_named_as_the_error(string code)
    {
        var result = await CapiInProcess.RunAsync("send-test", "--dataset", "1", "--access-token", Token, "--test-event-code", code);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--test-event-code", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_can_not_be_written_exits_with_3()
    {
        await using var server = await EventsManagerServer.StartAsync();

        var empty = await RunAsync(server, "quality", "--history", "");
        var directory = await RunAsync(server, "quality", "--history", Path.GetTempPath());

        Assert.Equal((3, 3), (empty.ExitCode, directory.ExitCode));
        Assert.Contains("history", empty.Error + directory.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quality")]
    [InlineData("doctor")]
    [InlineData("send-test", "--test-event-code", "T")]
    public async Task Without_an_answer_the_exit_code_is_3(params string[] args) =>
        Assert.Equal(3, (await CapiInProcess.RunAsync([.. args, "--dataset", "1", "--access-token", Token, "--graph-url", "http://127.0.0.1:1"])).ExitCode);

    public void Dispose() => File.Delete(_history);

    private static async Task<EventsManagerServer> StartWithEventAsync()
    {
        var server = await EventsManagerServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        await client.GetAsync("tr/?id=1&ev=Lead&eid=1");
        var body = $$$"""{"data":[{"event_name":"Lead","event_time":{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}},"event_id":"1","action_source":"website","user_data":{"external_id":"u-1","client_user_agent":"x"}}]}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "v27.0/1/events") { Content = new StringContent(body) };
        request.Headers.Add("Authorization", "Bearer t");
        (await client.SendAsync(request)).EnsureSuccessStatusCode();
        return server;
    }

    private static Task<CapiResult> RunAsync(EventsManagerServer server, string command, params string[] args) =>
        CapiInProcess.RunAsync([command, "--dataset", "1", "--access-token", Token, "--graph-url", server.Address.ToString(), .. args]);
}
