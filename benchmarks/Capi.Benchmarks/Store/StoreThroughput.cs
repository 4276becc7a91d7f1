using System.Diagnostics;
using System.Text;
using Capi.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Benchmarks.Store;

/// <summary>How many events a second go into the store, one per call from many callers, and out of it in batches.</summary>
internal static class StoreThroughput
{
    /// <summary>The size of one event: a purchase with hashed customer information.</summary>
    public const int EventBytes = 1_170;

    private const int Callers = 256;

    private static readonly ClaimLimits Batch = new(1_000, 2 * 1024 * 1024, TimeSpan.FromMinutes(2));

    public static async Task<Result> MeasureAsync(string path, int events)
    {
        await using var services = StoreCommand.Open(path);
        var store = services.GetRequiredService<IEventStore>();

        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            var (one, result) = (new StoredEvent[1], new AppendStatus[1]);
            while (Interlocked.Increment(ref next) is var number && number <= events)
            {
                one[0] = new("default", CreateEvent(number), DateTimeOffset.UtcNow.AddDays(7));
                await store.AppendAsync(one, result, CancellationToken.None);
                if (result[0] != AppendStatus.Stored)
                    throw new InvalidOperationException($"An event is {result[0]}.");
            }
        })));
        var (inTime, inProcessor) = (clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
        var fileBytes = Directory.GetFiles(path, "events.db", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

        clock.Restart();
        processor = Environment.CpuUsage.TotalTime;
        var left = events;
        var claimed = new List<ClaimedEvent>();
        while (left > 0)
        {
            claimed.Clear();
            left -= await store.ClaimAsync("default", Batch, claimed, CancellationToken.None);
            await store.CompleteAsync("default", claimed, CancellationToken.None);
        }

        var outProcessor = Environment.CpuUsage.TotalTime - processor;
        return new(events / inTime.TotalSeconds, events / clock.Elapsed.TotalSeconds, inProcessor / events, outProcessor / events, Process.GetCurrentProcess().PeakWorkingSet64, fileBytes);
    }

    private static byte[] CreateEvent(int number)
    {
        const string End = "\"}}";
        var text = $$"""{"event_name":"Purchase","event_time":1795953600,"event_id":"ORD-2026-{{number:0000000}}","user_data":{"em":"{{new string('a', 64)}}","text":" """;
        return Encoding.UTF8.GetBytes(text.PadRight(EventBytes - End.Length, 'x') + End);
    }

    /// <summary>What was measured; the processor times are per event.</summary>
    public sealed record Result(double InPerSecond, double OutPerSecond, TimeSpan InProcessorTime, TimeSpan OutProcessorTime, long WorkingSet, long FileBytes);
}
