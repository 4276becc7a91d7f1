using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery;

/// <summary>Each row of the table of docs/delivery.md, over HTTP: what one answer does to the event and to its dataset.</summary>
public class AnswerTests
{
    /// <summary>The status, the body, and where the event is afterwards: delivered, sent again, kept while the dataset waits, or a dead letter.</summary>
    public static TheoryData<int, string, string> Rows => new()
    {
        { 200, """{"events_received":1}""", "delivered" },
        { 200, """{"events_received":"1"}""", "delivered" },
        { 201, """{"events_received":1,"messages":["a remark"]}""", "delivered" },
        { 200, """{"events_received":0}""", "shortfall" },
        { 200, "<html>", "again" },
        { 200, "", "again" },
        { 200, """{"error":{"code":100}}""", "dead letter" },
        { 200, """{"error":{"code":190}}""", "paused" },
        { 200, """{"error":{"code":2}}""", "again" },
        { 400, """{"error":{"code":190,"error_subcode":463}}""", "paused" },
        { 400, """{"error":{"code":102}}""", "paused" },
        { 400, """{"error":{"code":104}}""", "paused" },
        { 401, "", "paused" },
        { 400, """{"error":{"code":10}}""", "paused" },
        { 400, """{"error":{"code":3}}""", "paused" },
        { 400, """{"error":{"code":200}}""", "paused" },
        { 400, """{"error":{"code":294}}""", "paused" },
        { 403, """{"error":{"code":4711}}""", "paused" },
        { 400, """{"error":{"code":100,"error_subcode":33}}""", "paused" },
        { 400, """{"error":{"code":2635}}""", "paused" },
        { 400, """{"error":{"code":2655}}""", "paused" },
        { 307, "", "paused" },
        { 407, "<html>", "paused" },
        { 400, """{"error":{"code":368}}""", "paused" },
        { 400, """{"error":{"code":4}}""", "throttled" },
        { 400, """{"error":{"code":17}}""", "throttled" },
        { 400, """{"error":{"code":32}}""", "throttled" },
        { 400, """{"error":{"code":341}}""", "throttled" },
        { 400, """{"error":{"code":613}}""", "throttled" },
        { 400, """{"error":{"code":80004}}""", "throttled" },
        { 429, "", "throttled" },
        { 400, """{"error":{"code":1}}""", "again" },
        { 400, """{"error":{"code":1,"error_subcode":99}}""", "again" },
        { 500, """{"error":{"code":1,"error_subcode":99}}""", "again" },
        { 400, """{"error":{"code":21009}}""", "again" },
        { 400, """{"error":{"code":-1}}""", "again" },
        { 400, """{"error":{"code":100,"is_transient":true}}""", "again" },
        { 400, """{"error":{"code":4711}}""", "again" },
        { 500, "", "again" },
        { 503, "<html>", "again" },
        { 408, "", "again" },
        { 403, "<html>", "again" },
        { 400, "<html>", "again" },
        { 404, "", "again" },
        { 413, "", "dead letter" },
        { 400, """{"error":{"code":100}}""", "dead letter" },
        { 400, """{"error":{"code":100,"error_subcode":2804003}}""", "dead letter" },
        { 400, """{"error":{"code":105}}""", "dead letter" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task One_answer_decides_about_the_event(int status, string body, string expected)
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => new(status, body), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);
        await host.SendAsync("order-1");

        if (expected is "paused" or "throttled")
        {
            await host.Logs.WaitForAsync("next attempt in");
            Assert.Contains(expected == "paused" ? "Meta refuses all events" : "rate limit reached", host.Logs.GetText(), StringComparison.Ordinal);
            Assert.Equal(1, await host.GetPendingCountAsync());
        }
        else
        {
            Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        }

        await graph.ReadRequestAsync();
        Assert.Equal(expected == "again", graph.HasUnreadRequest);
        Assert.Equal(expected == "dead letter" ? 1 : 0, (await host.GetDeadLettersAsync()).Count);
    }

    [Theory]
    [InlineData("X-Business-Use-Case-Usage", """{"1":[{"estimated_time_to_regain_access":19}]}""", "00:19:00")]
    [InlineData("X-Ad-Account-Usage", """{"acc_id_util_pct":100,"reset_time_duration":90}""", "00:01:30")]
    public async Task The_usage_headers_say_how_long_a_rate_limit_lasts(string name, string value, string wait)
    {
        await using var graph = await FakeGraphServer.StartAsync(
            _ => new FakeGraphResponse(400, """{"error":{"code":80004}}""", RetryAfter: "7") { Headers = { [name] = value } }, FakeGraphServer.AcceptAll);
        var clock = new TimerTrackingTimeProvider();
        await using var host = await ClientHost.StartAsync(graph.Address, time: clock);

        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(TimeSpan.Parse(wait, null)).WithTimeout();

        Assert.Contains($"next attempt in {wait}", host.Logs.GetText(), StringComparison.Ordinal);
        clock.Advance(TimeSpan.Parse(wait, null));
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
    }

    [Theory]
    [InlineData(429, "next attempt in 01:00:00")]
    [InlineData(503, "next attempt in 01:00:00")]
    public async Task A_days_Retry_After_is_cut_to_an_hour(int status, string expected)
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => new(status, "", RetryAfter: "86400"));
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("order-1");

        await host.Logs.WaitForAsync(expected);
    }

    [Fact]
    public async Task The_log_says_which_event_is_gone_and_what_Meta_says()
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => new(400,
            """{"error":{"message":"Invalid value anna@example.com for 'em'","error_user_msg":"Hash the value 491701234567","code":100,"error_subcode":2804050,"error_data":{"blame_field_specs":[["data",0,"user_data","em"]]},"fbtrace_id":"AbC"}}"""));
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync("order-17");

        await host.Logs.WaitForAsync(
            "Dataset default: 1 events were given up (Rejected): Probe, event_id order-17, key em. They are dead letters and are not sent again. "
            + "(rejected, HTTP 400, code 100, subcode 2804050, fbtrace_id AbC, Meta says: Invalid value *** for *** Hash the value ***)");
    }

    [Theory]
    [InlineData("anna.muster")]
    [InlineData("+491701234567")]
    [InlineData("491701234567")]
    [InlineData("Anna-17")]
    public async Task An_event_ID_that_may_be_personal_is_not_logged(string id)
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 100, 2804050));
        await using var host = await ClientHost.StartAsync(graph.Address);

        await host.SendAsync(id);

        await host.Logs.WaitForAsync("were given up (Rejected): Probe. They");
        Assert.DoesNotContain(id, host.Logs.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_fails_is_logged_with_the_address_and_without_empty_fields()
    {
        Uri dead;
        using (var once = RawSocketServer.Start(RawSocketServer.ResetConnectionAsync))
            dead = once.Address;
        await using var host = await ClientHost.StartAsync(dead);

        await host.SendAsync("order-1");

        await host.Logs.WaitForAsync($"a request failed (transient fault, NotConnected: {dead.Authority}); the events are kept");
    }

    [Fact]
    public async Task Dropped_values_and_invalid_events_are_logged_at_Debug_level_once_a_minute()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);
        var context = TestEvent.Context with { Fbp = "canary-fbp" };

        for (var i = 0; i < 10; i++)
            await host.Client.EnqueueAsync(new TestEvent("order-1", DateTimeOffset.UtcNow), context);
        await host.Client.EnqueueAsync<TestEvent>(null!, context);

        Assert.Contains("Debug Capi.Delivery 1 values of key fbp can't be sent as they are (invalid_format)", host.Logs.GetText(), StringComparison.Ordinal);
        Assert.Contains("1 events are invalid (event_missing)", host.Logs.GetText(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", host.Logs.GetText(), StringComparison.Ordinal);
        Assert.InRange(host.Logs.GetSnapshot().Count(record => record.Message.Contains("of key fbp", StringComparison.Ordinal)), 1, 2);
    }
}
