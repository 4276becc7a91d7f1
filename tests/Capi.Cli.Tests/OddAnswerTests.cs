using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests;

/// <summary>Answers that neither Meta nor an Events Manager should give: a proxy's page, missing members, numbers as text.</summary>
public class OddAnswerTests
{
    private const string Row = """{"event_name":"Lead","event_match_quality":{"composite_score":"6.2"},"event_coverage":{"percentage":"34.1"}}""";

    public static TheoryData<string> Bodies =>
    [
        "{}", "[]", "null", "5", "\"x\"", "", "<html>proxy</html>", "{\"is_met\":\"true\"}", "{\"is_met\":null}", "{\"web\":[null,5,\"x\",[]]}", new string('[', 5_000),
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Check_exits_with_3_when_another_server_answers(string body)
    {
        using var server = FixedAnswerServer.Start(200, body);

        var result = await CapiInProcess.RunAsync("check", "--events-manager", server.Address, "--expect", "Purchase", "--timeout", "0");

        Assert.Equal((3, "capi check: the address answers, but not as an Events Manager.\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("""{"is_met":true}""", 200, 0, "ok")]
    [InlineData("""{"is_met":false}""", 409, 1, "failed")]
    [InlineData("""{"is_met":false}""", 200, 1, "failed")]
    [InlineData("""{"is_met":true}""", 409, 1, "ok")]
    [InlineData("""{"is_met":false,"reasons":"x","diff":[null,{"parameter":5}]}""", 409, 1, "5: expected none")]
    public async Task Check_reads_a_verdict_with_missing_members(string body, int status, int exitCode, string expected)
    {
        using var server = FixedAnswerServer.Start(status, body);

        var result = await CapiInProcess.RunAsync("check", "--events-manager", server.Address, "--expect", "Purchase", "--timeout", "0");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"events_received":1}""", 0)]
    [InlineData("""{"events_received":"1","messages":null}""", 0)]
    [InlineData("""{"events_received":0}""", 1)]
    [InlineData("{}", 1)]
    [InlineData("<html>", 1)]
    [InlineData("[]", 1)]
    public async Task Send_test_succeeds_only_if_the_event_was_received(string body, int exitCode)
    {
        using var server = FixedAnswerServer.Start(200, body);

        Assert.Equal(exitCode, (await RunAsync(server, "send-test", "--test-event-code", "TEST1")).ExitCode);
    }

    [Theory]
    [InlineData("{}", 4, "warning  token    debug_token doesn't say")]
    [InlineData("{}", 4, "unknown  dataset")]
    [InlineData("""{"id":"2","data":{"is_valid":true}}""", 4, "unknown  dataset")]
    [InlineData("""{"id":"\ud800","data":{"is_valid":true,"scopes":["\udc00"]}}""", 4, "unknown  dataset")]
    [InlineData("""{"id":"1","data":{"is_valid":true,"expires_at":"4102444800","scopes":"x"}}""", 0, "ok       token    valid until 2100-01-01")]
    [InlineData("""{"id":1,"data":{"is_valid":true}}""", 0, "ok       dataset")]
    [InlineData("""{"data":{"is_valid":false}}""", 1, "error    token")]
    [InlineData("<html>", 1, "is there a proxy?")]
    [InlineData("\uFEFF{\"id\":\"1\",\"data\":{\"is_valid\":true}}", 0, "ok       token")]
    public async Task Doctor_says_what_it_does_not_know(string body, int exitCode, string expected)
    {
        using var server = FixedAnswerServer.Start(200, body);

        var result = await RunAsync(server, "doctor");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "{\"web\":[" + Row + "]}", 1, "Lead: event match quality 6.2 is below 7.")]
    [InlineData(200, "{\"web\":" + Row + "}", 1, "Lead: event match quality 6.2 is below 7.")]
    [InlineData(200, "{\"data\":[{\"web\":[" + Row + "]}]}", 1, "Lead: event match quality 6.2 is below 7.")]
    [InlineData(200, "[{\"web\":[" + Row + "]}]", 3, "HTTP 200 without a JSON object")]
    [InlineData(200, "{\"web\":[null,5,[],{\"event_name\":5}]}", 4, "5: the API states no event match quality, so the floor 7 can't be judged.")]
    [InlineData(200, "{\"web\":[{\"event_name\":\"\\ud800\"}]}", 4, "The dataset: the API has no data")]
    [InlineData(200, "{\"hello\":1}", 4, "The dataset: the API has no data")]
    [InlineData(400, "{\"error\":{\"code\":\"190\",\"error_subcode\":\"463\"}}", 3, "code 190, subcode 463")]
    [InlineData(400, "{\"error\":{\"code\":1.5}}", 3, "HTTP 400 without an error code")]
    [InlineData(400, "{\"error\":{\"code\":99999999999}}", 3, "HTTP 400 without an error code")]
    [InlineData(502, "<html>", 3, "HTTP 502 without a JSON object")]
    public async Task Quality_reads_leniently(int status, string body, int exitCode, string expected)
    {
        using var server = FixedAnswerServer.Start(status, body);

        var result = await RunAsync(server, "quality", "--min-emq", "7");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(expected, result.Output + result.Error, StringComparison.Ordinal);
    }

    private static Task<CapiResult> RunAsync(FixedAnswerServer server, string command, params string[] args) =>
        CapiInProcess.RunAsync([command, "--dataset", "1", "--access-token", "EAAs3cret", "--graph-url", server.Address, .. args]);
}
