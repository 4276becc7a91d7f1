using System.Net;
using System.Text;

namespace Capi.EventsManager.Tests.Faults;

/// <summary>Simulated faults of the Graph endpoint.</summary>
public class FaultTests
{
    [Fact]
    public async Task The_next_requests_fail_with_code_and_subcode_and_then_succeed()
    {
        await using var server = await TestServer.StartAsync();
        server.Manager.Faults.Add(new() { Code = 190, Subcode = 460, Count = 2 });

        var responses = new[] { await server.SendAsync(server.CreatePurchase()), await server.SendAsync(server.CreatePurchase()), await server.SendAsync(server.CreatePurchase()) };

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK], responses.Select(response => response.Status));
        Assert.Equal((190, 460), (responses[0].Error.GetProperty("code").GetInt32(), responses[0].Subcode));
        Assert.Equal(0, Assert.Single(server.Manager.Events).Server!.Duplicates);
    }

    [Theory]
    [InlineData("99", null, null, true)]
    [InlineData(TestServer.Dataset, null, null, false)]
    [InlineData(null, "other", null, true)]
    [InlineData(null, null, "another token", true)]
    [InlineData(null, null, TestServer.Token, false)]
    public async Task A_fault_is_restricted_to_a_dataset_a_run_or_a_token(string? dataset, string? run, string? token, bool isAccepted)
    {
        await using var server = await TestServer.StartAsync();
        server.Manager.Faults.Add(new() { Dataset = dataset, Run = run, AccessToken = token, Code = 2 });

        Assert.Equal(isAccepted, (await server.SendAsync(server.CreatePurchase())).IsAccepted);
    }

    [Fact]
    public async Task A_throttled_answer_has_the_headers_of_Meta()
    {
        await using var server = await TestServer.StartAsync();
        server.Manager.Faults.Add(new() { Code = 4, UsagePercent = 100, RetryAfter = TimeSpan.FromSeconds(30), IsTransient = true });

        using var response = await server.Client.PostAsync(TestServer.EventsPath, new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), response.Headers.RetryAfter!.Delta);
        Assert.Contains("\"call_count\":100", Assert.Single(response.Headers.GetValues("X-App-Usage")), StringComparison.Ordinal);
        Assert.Contains("estimated_time_to_regain_access", Assert.Single(response.Headers.GetValues("X-Business-Use-Case-Usage")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_answer_has_stored_the_event_and_the_repetition_is_a_duplicate()
    {
        await using var server = await TestServer.StartAsync();
        server.Manager.Faults.Add(new() { CutsBody = true, Count = 1 });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.SendAsync(server.CreatePurchase()));
        await server.SendAsync(server.CreatePurchase());

        Assert.Equal(1, Assert.Single(server.Manager.Events).Server!.Duplicates);
    }

    [Fact]
    public async Task A_delayed_answer_waits_for_the_clock()
    {
        await using var server = await TestServer.StartAsync();
        server.Manager.Faults.Add(new() { Delay = TimeSpan.FromSeconds(2), Count = 1 });

        var end = server.Clock.GetUtcNow().AddSeconds(2);
        var sending = server.SendAsync(server.CreatePurchase());
        while (!sending.IsCompleted)
        {
            Assert.True(server.Manager.Events.Count == 0 || server.Clock.GetUtcNow() >= end);
            server.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.True((await sending).IsAccepted);
    }

    [Fact]
    public async Task A_header_is_a_fault_for_one_request()
    {
        await using var server = await TestServer.StartAsync();

        var failed = await SendAsync(server, "{\"code\":2,\"status\":503}");
        var malformed = await SendAsync(server, "{\"kode\":2}");
        var accepted = await server.SendAsync(server.CreatePurchase());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed);
        Assert.Equal(HttpStatusCode.BadRequest, malformed);
        Assert.True(accepted.IsAccepted);
    }

    [Theory]
    [InlineData("{\"code\":2,\"count\":0}")]
    [InlineData("{\"code\":\"2\"}")]
    [InlineData("{\"probability\":0}")]
    [InlineData("{\"probability\":1.5}")]
    [InlineData("{\"status\":199}")]
    [InlineData("{\"delay_ms\":-1}")]
    [InlineData("{\"retry_after\":90000}")]
    [InlineData("{\"usage_percent\":2000}")]
    [InlineData("{\"dataset\":1}")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_malformed_fault_is_refused(string json)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.PostAsync("/api/faults", new StringContent(json));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("{\"faults\":[]}", await server.Client.GetStringAsync("/api/faults"));
    }

    [Fact]
    public async Task A_fault_with_a_probability_hits_some_requests()
    {
        await using var server = await TestServer.StartAsync();
        server.Manager.Faults.Add(new() { Code = 2, Probability = 0.5 });

        var accepted = 0;
        for (var number = 0; number < 200; number++)
            accepted += (await server.SendAsync(server.CreatePurchase())).IsAccepted ? 1 : 0;

        Assert.InRange(accepted, 40, 160);
    }

    [Fact]
    public async Task Out_of_range_and_too_many_faults_throw()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Throws<ArgumentOutOfRangeException>(() => server.Manager.Faults.Add(new() { Count = 0 }));
        for (var number = 0; number < 1_000; number++)
            server.Manager.Faults.Add(new() { Code = 2 });
        Assert.Throws<InvalidOperationException>(() => server.Manager.Faults.Add(new()));
        Assert.True(server.Manager.Faults.Remove(1));
        Assert.False(server.Manager.Faults.Remove(1));
    }

    [Fact]
    public async Task Too_many_faults_are_refused_with_the_reason()
    {
        await using var server = await TestServer.StartAsync();
        for (var number = 0; number < 1_000; number++)
            server.Manager.Faults.Add(new() { Code = 2 });

        using var response = await server.Client.PostAsync("/api/faults", new StringContent("{\"code\":2}"));
        using var page = await server.Client.PostAsync("/faults", new FormUrlEncodedContent([KeyValuePair.Create("code", "2")]));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (response.StatusCode, page.StatusCode));
        Assert.Equal("{\"error\":\"There are 1,000 faults already; remove some.\"}", await response.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> SendAsync(TestServer server, string fault)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TestServer.EventsPath) { Content = new StringContent($"{{\"data\":[{server.CreatePurchase().ToJsonString()}]}}") };
        request.Headers.Add("Authorization", "Bearer t");
        request.Headers.Add("X-Capi-Fault", fault);
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
