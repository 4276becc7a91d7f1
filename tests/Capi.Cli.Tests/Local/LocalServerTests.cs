using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Cli.Tests.Testing;
using Capi.EventsManager;

namespace Capi.Cli.Tests.Local;

/// <summary>The commands that run the local Events Manager or talk to one.</summary>
public class LocalServerTests
{
    private const string Hash = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

    [Fact]
    public async Task The_command_prints_its_address_serves_and_ends_with_Ctrl_C()
    {
        using var capi = CapiProcess.Start(null, "events-manager");
        var address = await ReadAddressAsync(capi);
        using var client = new HttpClient { BaseAddress = address };

        // More than the memory limit of the other commands allows.
        for (var number = 0; number < 40; number++)
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, $"order-{number}-{new string('x', 1_900_000)}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("api/ready")).StatusCode);
        if (OperatingSystem.IsWindows())
            return;

        await capi.InterruptAsync();
        Assert.Equal(0, await capi.WaitForExitAsync());
    }

    [Fact]
    public async Task Wait_returns_when_the_server_is_ready_and_fails_when_it_is_not_in_time()
    {
        await using var server = await EventsManagerServer.StartAsync();

        var ready = await CapiInProcess.RunAsync("events-manager", "--wait", "--port", $"{server.Address.Port}");
        var late = await CapiInProcess.RunAsync("events-manager", "--wait", "--port", "1", "--timeout", "0");

        Assert.Equal((0, $"Events Manager: {server.Address}\n"), (ready.ExitCode, ready.Output));
        Assert.Equal(1, late.ExitCode);
    }

    [Fact]
    public async Task A_port_in_use_exits_with_3()
    {
        await using var server = await EventsManagerServer.StartAsync();

        var result = await CapiInProcess.RunAsync("events-manager", "--port", $"{server.Address.Port}");

        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public async Task An_address_of_another_machine_exits_with_3()
    {
        // An address for documentation, RFC 5737.
        var result = await CapiInProcess.RunAsync("events-manager", "--bind", "203.0.113.7", "--token", "t");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("capi events-manager: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events-manager", "--bind", "0.0.0.0")]
    [InlineData("events-manager", "--bind", "0.0.0.0", "--token", "")]
    [InlineData("events-manager", "--bind", "0.0.0.0", "--token", " ")]
    [InlineData("events-manager", "--bind", "everywhere", "--token", "t")]
    [InlineData("events-manager", "--port", "70000")]
    [InlineData("events-manager", "--wait")]
    [InlineData("events-manager", "faults")]
    [InlineData("events-manager", "faults", "add", "--code", "2")]
    [InlineData("check", "--events-manager", "http://127.0.0.1:1")]
    [InlineData("check", "--events-manager", "127.0.0.1", "--expect", "Purchase")]
    [InlineData("check", "--events-manager", "http://127.0.0.1:1", "--expect", "Purchase:3 sources")]
    [InlineData("check", "--events-manager", "http://127.0.0.1:1", "--expect", ":2 sources")]
    [InlineData("check", "--events-manager", "http://127.0.0.1:1", "--max-diagnostics", "-1")]
    [InlineData("check", "--events-manager", "http://127.0.0.1:1", "--expect", "Purchase", "--timeout", "11m")]
    [InlineData("events", "tail")]
    [InlineData("events")]
    public async Task A_usage_error_exits_with_2(params string[] args)
    {
        var result = await CapiInProcess.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.NotEqual("", result.Error);
    }

    [Fact]
    public async Task Check_tells_whether_the_expected_events_arrived_and_how_the_nearest_one_differs()
    {
        await using var server = await EventsManagerServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        await SendAsync(client, "order-1");

        var missing = await CheckAsync(server, "--expect", "Purchase:2 sources", "--timeout", "0");
        await client.GetAsync("tr/?id=123&ev=Purchase&eid=order-1");
        var met = await CheckAsync(server, "--expect", "Purchase:2 sources,custom_data.value=42.50", "--max-diagnostics", "0");
        var other = await CheckAsync(server, "--expect", "Purchase:custom_data.currency=USD", "--timeout", "0ms");

        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("Purchase order-1 has 1 source, not 2: no browser half arrived.", missing.Output, StringComparison.Ordinal);
        Assert.Contains("sources: expected 2, nearest event has 1", missing.Output, StringComparison.Ordinal);
        Assert.True(met.ExitCode == 0, met.Output);
        Assert.Equal(2, met.Lines.Count(line => line.StartsWith("ok", StringComparison.Ordinal)));
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("custom_data.currency: expected USD, nearest event has EUR", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_counts_diagnostics()
    {
        await using var server = await EventsManagerServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        await SendAsync(client, "");

        var result = await CheckAsync(server, "--max-diagnostics", "0");
        var tolerated = await CheckAsync(server, "--max-diagnostics", "1");

        Assert.Equal((1, 0), (result.ExitCode, tolerated.ExitCode));
        Assert.Contains("event_id is missing", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_and_tail_without_a_server_exit_with_3()
    {
        Assert.Equal(3, (await CapiInProcess.RunAsync("check", "--events-manager", "http://127.0.0.1:1", "--expect", "Lead")).ExitCode);
        Assert.Equal(3, (await CapiInProcess.RunAsync("events", "tail", "--events-manager", "http://127.0.0.1:1")).ExitCode);
        Assert.Equal(3, (await CapiInProcess.RunAsync("events-manager", "faults", "list", "--events-manager", "http://127.0.0.1:1")).ExitCode);
    }

    [Fact]
    public async Task Tail_prints_a_line_for_each_request()
    {
        await using var server = await EventsManagerServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };

        // Requests are sent until tail has connected and seen one.
        var tail = CapiInProcess.RunAsync("events", "tail", "--events-manager", server.Address.ToString(), "--count", "1");
        for (var number = 0; !tail.IsCompleted; number++)
            await SendAsync(client, $"order-{number}");

        var line = JsonNode.Parse(Assert.Single((await tail).Lines))!;
        Assert.True(line["request"]!["is_accepted"]!.GetValue<bool>());
        Assert.StartsWith("order-", line["events"]![0]!["event_id"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_added_listed_and_cleared()
    {
        await using var server = await EventsManagerServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        var address = server.Address.ToString();

        var added = await CapiInProcess.RunAsync("events-manager", "faults", "add", "--events-manager", address, "--code", "2", "--count", "1");
        var listed = await CapiInProcess.RunAsync("events-manager", "faults", "list", "--events-manager", address);
        var failed = await SendAsync(client, "order-1");
        var retried = await SendAsync(client, "order-1");
        await CapiInProcess.RunAsync("events-manager", "faults", "add", "--events-manager", address, "--code", "190", "--access-token", "s3cret");
        var cleared = await CapiInProcess.RunAsync("events-manager", "faults", "clear", "--events-manager", address);
        var refused = await CapiInProcess.RunAsync("events-manager", "faults", "add", "--events-manager", address, "--probability", "2");

        Assert.Equal("{\"number\":1}\n", added.Output);
        Assert.Contains("\"code\":2", listed.Output, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (failed.StatusCode, retried.StatusCode));
        Assert.Equal("{\"faults\":[]}\n", cleared.Output);
        Assert.Equal(1, refused.ExitCode);
    }

    private static Task<CapiResult> CheckAsync(EventsManagerServer server, params string[] args) =>
        CapiInProcess.RunAsync(["check", "--events-manager", server.Address.ToString(), .. args]);

    private static async Task<Uri> ReadAddressAsync(CapiProcess capi)
    {
        var line = await capi.Output.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith("Events Manager: http://127.0.0.1:", line, StringComparison.Ordinal);
        return new Uri(line!["Events Manager: ".Length..]);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string id)
    {
        var body = $$$"""
            {"data":[{"event_name":"Purchase","event_time":{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}},"event_id":"{{{id}}}","action_source":"website","event_source_url":"https://shop.example/","user_data":{"em":"{{{Hash}}}","client_user_agent":"x"},"custom_data":{"value":42.5,"currency":"EUR"}}]}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "v27.0/123/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Authorization", "Bearer s3cret");
        return await client.SendAsync(request);
    }
}
