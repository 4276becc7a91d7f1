using System.Text.Json.Nodes;
using Capi.EventsManager.Tests.Runs;

namespace Capi.EventsManager.Tests.Sessions;

/// <summary>Events in a SQLite file.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("capi-sessions").FullName;

    private string DataFile => Path.Combine(_directory, "events.db");

    [Fact]
    public async Task A_resumed_session_shows_counts_and_deduplicates_as_before()
    {
        await using (var first = await StartAsync())
        {
            await first.SendAsync(first.CreatePurchase("1"), first.CreatePurchase("2"));
            await first.SendAsync(first.CreatePurchase("3").With("user_data.em", "\"raw\""));
        }

        await using var second = await StartAsync();
        await second.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=1");
        await second.SendAsync(second.CreatePurchase("4"));

        Assert.Equal(["4", "2", "1"], second.Manager.Events.Select(received => received.EventId));
        Assert.Equal(2, second.Manager.Events.Single(received => received.EventId == "1").SourceCount);
        Assert.Equal(["4", "2", "1"], await RunIsolationTests.GetIdsAsync(second, ""));
        Assert.Equal(["1"], await RunIsolationTests.GetIdsAsync(second, "?sources=2"));
        Assert.Equal([true, true, false, true], second.Manager.Requests.Select(request => request.IsAccepted));
        Assert.Equal(second.Manager.Events.Count, second.Manager.Events.Select(received => received.Number).Distinct().Count());
    }

    [Fact]
    public async Task An_event_is_restored_as_it_was_shown()
    {
        string before;
        await using (var first = await StartAsync())
        {
            await first.SendAsync(first.CreatePurchase("1").With("custom_data.contents", "[{\"id\":\"a\",\"quantity\":0}]"));
            await first.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=1&ud[em]={SampleHashes.A}");
            before = await first.Client.GetStringAsync("/api/events");
        }

        await using var second = await StartAsync();

        Assert.Equal(before, await second.Client.GetStringAsync("/api/events"));
    }

    [Fact]
    public async Task A_new_session_begins_empty_and_the_ten_last_are_kept_and_compared()
    {
        for (var number = 0; number < 12; number++)
        {
            await using var server = await StartAsync(DataMode.New);
            Assert.Empty(server.Manager.Events);
            await server.SendAsync([.. Enumerable.Range(0, number + 1).Select(id => server.CreatePurchase($"{id}"))]);
        }

        await using var last = await StartAsync();
        var sessions = JsonNode.Parse(await last.Client.GetStringAsync("/api/runs"))!["sessions"]!.AsArray();
        var comparison = JsonNode.Parse(await last.Client.GetStringAsync("/api/compare?a=session:11&b=current"))!;

        Assert.Equal([12L, 11, 10, 9, 8, 7, 6, 5, 4, 3], sessions.Select(session => session!["number"]!.GetValue<long>()));
        Assert.Equal(12, sessions[0]!["events"]!.GetValue<int>());
        Assert.True(sessions[0]!["is_current"]!.GetValue<bool>());
        Assert.Equal((11, 12), (comparison["a"]!["events"]!.GetValue<int>(), comparison["b"]!["events"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public async Task Two_copies_of_a_restored_event_in_one_request_are_both_counted(string id)
    {
        await using (var first = await StartAsync())
            await first.SendAsync(first.CreatePurchase("1"), first.CreatePurchase("2"), first.CreatePurchase("3"));

        await using var second = await StartAsync(maxEvents: 2);
        await second.SendAsync(second.CreatePurchase(id), second.CreatePurchase(id));

        var json = JsonNode.Parse(await second.Client.GetStringAsync($"/api/events?event_id={id}"))!["events"]!.AsArray();
        Assert.Equal(2, Assert.Single(json)!["server"]!["duplicates"]!.GetValue<int>());
    }

    [Fact]
    public async Task Events_beyond_the_memory_stay_in_the_file_and_are_still_deduplicated()
    {
        await using var server = await StartAsync(maxEvents: 2);
        await server.SendAsync([.. Enumerable.Range(1, 10).Select(id => server.CreatePurchase($"{id}"))]);

        await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=1");

        Assert.Equal(2, server.Manager.Events.Count);
        Assert.Equal(10, (await RunIsolationTests.GetIdsAsync(server, "")).Length);
        Assert.Equal(["1"], await RunIsolationTests.GetIdsAsync(server, "?sources=2"));
        Assert.Equal(["3", "2", "1"], await RunIsolationTests.GetIdsAsync(server, "?before=4"));
        Assert.True((await server.Manager.WaitForEventAsync(new() { EventName = "Purchase", EventId = "1", Sources = 2, Timeout = TimeSpan.Zero })).IsMet);
    }

    [Fact]
    public async Task Raw_personal_data_is_never_written()
    {
        await using (var server = await StartAsync())
        {
            await server.SendAsync(server.CreatePurchase("jane.canary@corp.example").With("custom_data.phone_number", "\"491715550100\"").With("user_data.email", "\"jane.canary@corp.example\""));
            await server.SendAsync(server.CreatePurchase("2").With("user_data.em", "\"jane.canary@corp.example\""));
            await server.SendAsync(server.CreatePurchase("3").With("event_name", "\"jane.canary@corp.example\""));
            await server.SendBodyAsync("{\"data\":\"jane.canary@corp.example\",\"access_token\":\"canary\"}");
            await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Lead&eid=9&ud[em]=jane.canary@corp.example&dl=https://shop.example/?m=jane.canary@corp.example");
            await server.Client.GetStringAsync("/api/events");
        }

        foreach (var file in Directory.EnumerateFiles(_directory))
        {
            var content = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain("canary", content, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("5550100", content, StringComparison.Ordinal);
            Assert.DoesNotContain(TestServer.Token, content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Clearing_a_run_removes_it_from_the_file()
    {
        await using (var first = await StartAsync())
        {
            await first.SendEventsAsync($"/r/a{TestServer.EventsPath}", first.CreatePurchase("1"));
            await first.SendEventsAsync($"/r/b{TestServer.EventsPath}", first.CreatePurchase("1"));
            await first.Client.DeleteAsync("/api/events?run=a");
        }

        await using var second = await StartAsync();
        await second.SendEventsAsync($"/r/a{TestServer.EventsPath}", second.CreatePurchase("1"));

        Assert.Equal(["a", "b"], second.Manager.Events.Select(received => received.Run));
    }

    [Theory]
    [InlineData("no database, only text that is long enough to be read as a page of one")]
    [InlineData("")]
    public async Task A_file_that_is_something_else_is_not_touched(string content)
    {
        await File.WriteAllTextAsync(DataFile, content);

        if (content.Length == 0)
        {
            await using var server = await StartAsync();
            Assert.Empty(server.Manager.Events);
            return;
        }

        await Assert.ThrowsAsync<IOException>(() => StartAsync());
        Assert.Equal(content, await File.ReadAllTextAsync(DataFile));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task<TestServer> StartAsync(DataMode mode = DataMode.Resume, int maxEvents = 1_000) => TestServer.StartAsync(maxEvents, dataFile: DataFile, dataMode: mode);
}
