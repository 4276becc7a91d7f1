using System.Collections.Concurrent;
using Capi.Benchmarks.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.Benchmarks.Store;

/// <summary>How long a durable send takes at a steady rate, while the events are also delivered to an endpoint in this process. Each send has its time, so one that starts late counts as slow.</summary>
internal static class StoreLatency
{
    /// <summary>Sends a second.</summary>
    public const int Rate = 2_000;

    public static async Task<Result> MeasureAsync(string path, TimeSpan duration)
    {
        await using var endpoint = await PipelineServer.StartAsync();
        using var host = BuildHost(path, endpoint.Address);
        await host.StartAsync();
        var client = host.Services.GetRequiredService<IMetaCapiClient>();
        await SendAtRateAsync(client, TimeSpan.FromSeconds(2));
        var times = await SendAtRateAsync(client, duration);
        await client.FlushAsync();
        await host.StopAsync();
        return new(times[times.Length / 2], times[(int)(times.Length * 0.99)], times[^1]);
    }

    private static async Task<TimeSpan[]> SendAtRateAsync(IMetaCapiClient client, TimeSpan duration)
    {
        var time = TimeProvider.System;
        var (start, count) = (time.GetTimestamp(), (int)(duration.TotalSeconds * Rate));
        var times = new ConcurrentBag<TimeSpan>();
        var sends = new List<Task>(count);
        while (sends.Count < count)
        {
            var due = Math.Min(count, (int)(time.GetElapsedTime(start).TotalSeconds * Rate));
            while (sends.Count < due)
                sends.Add(SendAsync(sends.Count));
            await Task.Delay(1);
        }

        await Task.WhenAll(sends);
        return [.. times.Order()];

        async Task SendAsync(int number)
        {
            var planned = TimeSpan.FromSeconds((double)number / Rate);
            await Task.Yield();
            var result = await client.SendMeasuredPurchaseAsync(MeasuredPurchase.Create($"{start}-{number}"), new() { Consent = MetaConsent.Granted });
            if (!result.IsAccepted)
                throw new InvalidOperationException($"An event is {result.Status} {result.Reason}.");
            times.Add(time.GetElapsedTime(start) - planned);
        }
    }

    private static IHost BuildHost(string path, Uri endpoint)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMetaCapi(options => (options.DatasetId, options.AccessToken, options.BaseAddress) = ("1000000000000001", "token", endpoint)).UseSqlite(path);
        return builder.Build();
    }

    /// <summary>The times of the sends.</summary>
    public sealed record Result(TimeSpan P50, TimeSpan P99, TimeSpan Max);
}
