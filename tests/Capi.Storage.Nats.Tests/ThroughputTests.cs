using System.Diagnostics;
using System.Globalization;
using Capi.Storage.Nats.Tests.Servers;
using Xunit.Abstractions;

namespace Capi.Storage.Nats.Tests;

/// <summary>Many events through the store, in and out, each once. CAPI_STORE_EVENTS sets the number, 5,000 by default; the rates are printed, not asserted.</summary>
[NatsServerRequired]
public class ThroughputTests(ITestOutputHelper output) : StoreSuite<NatsTestStore>
{
    private const int Callers = 256;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("CAPI_STORE_EVENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 5_000;

    [StoreFact]
    public async Task Each_event_comes_out_once()
    {
        var (count, next, watch) = (Count, -1, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var id && id < count)
                Assert.Equal([AppendStatus.Stored], await Store.AppendAsync(TestEvents.Create($"{id}", padding: 1_050)));
        })));
        output.WriteLine($"in: {count / watch.Elapsed.TotalSeconds:N0}/s");

        watch.Restart();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (await Store.ClaimAsync(TestEvents.All with { MaxBytes = 1024 * 1024 }) is { Count: > 0 } claimed)
        {
            Assert.All(claimed, one => Assert.True(ids.Add(TestEvents.GetId(one))));
            await Store.CompleteAsync(TestEvents.Dataset, claimed, CancellationToken.None);
        }

        output.WriteLine($"out: {count / watch.Elapsed.TotalSeconds:N0}/s, process {Process.GetCurrentProcess().WorkingSet64 / 1024 / 1024} MB");
        Assert.Equal(count, ids.Count);
    }
}
