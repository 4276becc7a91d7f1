using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>Measures the store. CAPI_STORE_EVENTS sets the number of events; the figures of docs/operations.md are from 200,000.</summary>
[PostgreSqlRequired]
public class ThroughputTests(ITestOutputHelper output)
{
    private const int DefaultEvents = 5_000;

    private const int Callers = 256;

    private const int Workers = 2;

    private static int Events => int.TryParse(Environment.GetEnvironmentVariable("CAPI_STORE_EVENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultEvents;

    [StoreFact]
    public async Task Every_event_goes_in_and_out_once()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        await test.OpenAsync();
        var milliseconds = new double[Events];
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < Events)
            {
                var start = Stopwatch.GetTimestamp();
                Assert.Equal([AppendStatus.Stored], await test.Store.AppendAsync(TestEvents.Create($"{number}", padding: 1_060)));
                milliseconds[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        })));
        var secondsIn = clock.Elapsed.TotalSeconds;

        clock.Restart();
        var counts = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            var store = await test.OpenAnotherAsync();
            var count = 0;
            while (await store.ClaimAsync() is { Count: > 0 } claimed)
            {
                await store.CompleteAsync(TestEvents.Dataset, claimed, CancellationToken.None);
                count += claimed.Count;
            }

            return count;
        })));
        var secondsOut = clock.Elapsed.TotalSeconds;

        Array.Sort(milliseconds);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"events":{{Events}},"in_per_second":{{Events / secondsIn:0}},"out_per_second":{{Events / secondsOut:0}},"append_p50_ms":{{milliseconds[Events / 2]:0.0}},"append_p99_ms":{{milliseconds[Events * 99 / 100]:0.0}}}"""));
        Assert.Equal(Events, counts.Sum());
        Assert.Equal(0L, await PostgreSqlTestStore.ExecuteAsync($"SELECT count(*) FROM {test.Schema}.events"));
    }
}
