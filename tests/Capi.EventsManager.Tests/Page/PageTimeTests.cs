using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Page;

/// <summary>How long a page takes right after an event arrived, with 5,000 events and 5,000 refusals in memory. A measurement, so it runs only with CAPI_MEASURE=1.</summary>
public class PageTimeTests
{
    private const int EventCount = 5_000;
    private static readonly string[] Paths = ["/", "/events", "/deduplication", "/quality", "/diagnostics"];

    [Fact]
    public async Task A_page_after_each_event_takes_100_ms_of_processor_time_at_most()
    {
        if (Environment.GetEnvironmentVariable("CAPI_MEASURE") is null)
            return;
        await using var server = await TestServer.StartAsync(maxEvents: EventCount);
        await FillAsync(server);
        var times = Paths.ToDictionary(path => path, _ => new List<double>());
        for (var round = 0; round < 60; round++)
        {
            foreach (var path in Paths)
            {
                await server.AcceptAsync(CreateEvent(server, EventCount + round));
                var start = Stopwatch.GetTimestamp();
                await server.Client.GetStringAsync(path);
                times[path].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        for (var round = 0; round < 20; round++)
        {
            await server.AcceptAsync(CreateEvent(server, EventCount + 1_000 + round));
            await server.Client.GetStringAsync("/");
        }

        processor = (Process.GetCurrentProcess().TotalProcessorTime - processor) / 20;
        var result = string.Create(CultureInfo.InvariantCulture, $"processor time of an event and the overview {processor.TotalMilliseconds:F1} ms; ") + string.Join("; ", times.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} p50 {GetPercentile(one.Value, 50):F1} p95 {GetPercentile(one.Value, 95):F1} ms")));
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "page-times.txt"), result);
        Assert.True(processor.TotalMilliseconds <= 100, result);
    }

    private static async Task FillAsync(TestServer server)
    {
        for (var start = 0; start < EventCount; start += 500)
        {
            await server.AcceptAsync([.. Enumerable.Range(start, 500).Select(i => CreateEvent(server, i))]);
            for (var i = start; i < start + 500; i += 2)
                await server.SendPixelAsync($"ev=Purchase&eid={(i % 10 == 0 ? "other" : "id")}-{i}&fbp=fb.1.1554763741205.{i % 700}&cd[order_id]={i}");
            for (var i = 0; i < 25; i++)
                await server.SendAsync([.. Enumerable.Range(0, 20).Select(j => CreateEvent(server, start + (i * 20) + j).With("user_data.em", "\"jane\""))]);
        }
    }

    private static JsonObject CreateEvent(TestServer server, int i) => server.CreatePurchase($"id-{i}")
        .With("custom_data.order_id", $"\"{i}\"")
        .With("user_data.fbp", $"\"fb.1.1554763741205.{i % 700}\"")
        .With("user_data.em", $"\"{Events.Hash(i % 900)}\"")
        .With("user_data.ph", $"\"{Events.Hash(10_000 + (i % 900))}\"")
        .With("user_data.external_id", $"\"{Events.Hash(20_000 + (i % 900))}\"");

    private static double GetPercentile(List<double> times, int percent) => times.Order().ElementAt((times.Count * percent / 100) - 1);
}
