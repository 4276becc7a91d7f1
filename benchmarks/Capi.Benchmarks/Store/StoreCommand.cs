using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Benchmarks.Store;

/// <summary><c>store [events] [seconds]</c>: what the SQLite store costs on this machine. Prints one JSON line.</summary>
internal static class StoreCommand
{
    private const int DefaultEvents = 1_000_000;

    private const int DefaultSeconds = 60;

    public static async Task RunAsync(IReadOnlyList<string> args, TextWriter output)
    {
        var events = args.Count > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultEvents;
        var seconds = args.Count > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultSeconds;
        var directory = Directory.CreateTempSubdirectory("capi-store-");
        try
        {
            var bulk = await StoreThroughput.MeasureAsync(Path.Combine(directory.FullName, "bulk"), events);
            var latency = await StoreLatency.MeasureAsync(Path.Combine(directory.FullName, "latency"), TimeSpan.FromSeconds(seconds));
            await output.WriteLineAsync(JsonSerializer.Serialize(new
            {
                events,
                event_bytes = StoreThroughput.EventBytes,
                in_per_second = (long)bulk.InPerSecond,
                out_per_second = (long)bulk.OutPerSecond,
                in_processor_us = Math.Round(bulk.InProcessorTime.TotalMicroseconds, 1),
                out_processor_us = Math.Round(bulk.OutProcessorTime.TotalMicroseconds, 1),
                rss_mb = bulk.WorkingSet / (1024 * 1024),
                file_mb = bulk.FileBytes / (1024 * 1024),
                send_rate = StoreLatency.Rate,
                send_p50_ms = Math.Round(latency.P50.TotalMilliseconds, 2),
                send_p99_ms = Math.Round(latency.P99.TotalMilliseconds, 2),
                send_max_ms = Math.Round(latency.Max.TotalMilliseconds, 2),
                load = ReadLoad(),
            }));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Opens a store without a client.</summary>
    public static ServiceProvider Open(string path) => new ServiceCollection().UseSqlite(options =>
    {
        options.Path = path;
        options.MaxBytes = 8L * 1024 * 1024 * 1024;
    }).BuildServiceProvider();

    // Other programs on the machine slow the flushes of the disk.
    private static string? ReadLoad() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : null;
}
