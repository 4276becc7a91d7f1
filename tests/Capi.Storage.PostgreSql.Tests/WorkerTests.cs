using Capi.Storage.Testing.Processes;
using Microsoft.Extensions.Hosting;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>Many processes that send from one database.</summary>
[PgBouncerRequired]
public class WorkerTests
{
    private const int Workers = 8;

    private const int Events = 4_000;

    [StoreFact]
    public async Task Eight_workers_behind_PgBouncer_send_each_event_once()
    {
        await using var test = new PgBouncerTestStore();
        await test.PrepareAsync();
        await test.OpenAsync();
        await using var endpoint = await RecordingEndpoint.StartAsync();
        var hosts = Enumerable.Range(0, Workers).Select(_ => Application.Build(test, endpoint.Address)).ToList();
        await Task.WhenAll(hosts.Select(host => host.StartAsync()));

        // While they send.
        for (var start = 0; start < Events; start += 100)
            await test.Store.AppendAsync([.. Enumerable.Range(start, 100).Select(number => TestEvents.Create($"{number}", "default", deadline: DateTimeOffset.UtcNow.AddDays(6)))]);
        await Application.WaitUntilAsync(() => endpoint.Events.Count == Events);
        await Task.WhenAll(hosts.Select(host => host.StopAsync()));
        hosts.ForEach(host => host.Dispose());

        Assert.Equal(0, endpoint.Events.Values.Sum(copies => copies.Count - 1));
        Assert.Equal(0L, await PostgreSqlTestStore.ExecuteAsync($"SELECT count(*) FROM {test.Schema}.events"));
    }
}
