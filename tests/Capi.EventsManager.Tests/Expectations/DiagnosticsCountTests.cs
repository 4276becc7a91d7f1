using System.Net.Http.Json;

namespace Capi.EventsManager.Tests.Expectations;

/// <summary>max_diagnostics counts all of a run, not only the requests that are kept.</summary>
public sealed class DiagnosticsCountTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("capi-diagnostics").FullName;

    [Fact]
    public async Task Old_warnings_and_rejections_count()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(CreateWarned(server, "first"));
        await server.SendAsync(server.CreatePurchase("bad").With("user_data.em", "\"jane\""));
        for (var i = 0; i < 250; i++)
            await server.AcceptAsync(server.CreatePurchase($"id-{i}"));

        var result = await server.Manager.WaitForEventAsync(new() { EventName = "Purchase", MaxDiagnostics = 1, Timeout = TimeSpan.Zero });

        Assert.False(result.IsMet);
        Assert.Contains(result.Reasons, reason => reason.StartsWith("2 diagnostics, not at most 1", StringComparison.Ordinal));
        Assert.Contains(result.Reasons, reason => reason.Contains("user_data.em must be", StringComparison.Ordinal));
        Assert.True((await server.Manager.WaitForEventAsync(new() { EventName = "Purchase", MaxDiagnostics = 2, Timeout = TimeSpan.Zero })).IsMet);
    }

    [Fact]
    public async Task Warnings_that_do_not_fit_into_the_answer_count()
    {
        await using var server = await TestServer.StartAsync();
        var response = await server.SendAsync([.. Enumerable.Range(0, 300).Select(i => CreateWarned(server, $"id-{i}"))]);
        Assert.Equal(100, response.Messages.Length);

        var result = await server.Manager.WaitForEventAsync(new() { MaxDiagnostics = 299, Count = 0, Timeout = TimeSpan.Zero });

        Assert.Contains(result.Reasons, reason => reason.StartsWith("300 diagnostics", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_run_has_its_own_and_clearing_it_begins_again()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendEventsAsync("/r/a" + TestServer.EventsPath, CreateWarned(server, "1"));
        await server.SendEventsAsync("/r/b" + TestServer.EventsPath, server.CreatePurchase("2"));

        Assert.False(await IsMetAsync(server, "a"));
        Assert.True(await IsMetAsync(server, "b"));
        Assert.False(await IsMetAsync(server, null));
        await server.Client.DeleteAsync("/api/events?run=a");
        Assert.True(await IsMetAsync(server, "a"));
    }

    [Fact]
    public async Task A_continued_session_counts_on()
    {
        var file = Path.Combine(_directory, "events.db");
        await using (var first = await TestServer.StartAsync(dataFile: file))
        {
            await first.SendAsync(CreateWarned(first, "1"));
            await first.SendAsync(first.CreatePurchase("bad").With("user_data.em", "\"jane\""));
        }

        await using var second = await TestServer.StartAsync(dataFile: file);
        await second.SendAsync(CreateWarned(second, "2"));

        var result = await second.Manager.WaitForEventAsync(new() { MaxDiagnostics = 0, Count = 0, Timeout = TimeSpan.Zero });
        Assert.Contains(result.Reasons, reason => reason.StartsWith("3 diagnostics", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static System.Text.Json.Nodes.JsonObject CreateWarned(TestServer server, string id) => server.CreatePurchase(id).With("custom_data.predicted_ltv", "\"many\"");

    private static async Task<bool> IsMetAsync(TestServer server, string? run)
    {
        using var response = await server.Client.PostAsJsonAsync("/api/expectations", new Dictionary<string, object?> { ["max_diagnostics"] = 0, ["timeout_ms"] = 0, ["run"] = run }.Where(one => one.Value is not null).ToDictionary());
        return response.IsSuccessStatusCode;
    }
}
