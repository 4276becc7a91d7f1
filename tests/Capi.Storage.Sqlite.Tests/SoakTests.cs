using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Xunit.Abstractions;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>Events arrive at a steady rate while one fault after the other happens. By default a short run; CAPI_SOAK_MINUTES makes it a long one.</summary>
public class SoakTests(ITestOutputHelper output)
{
    private const int EventsPerSecond = 500;

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>>[] Faults =
    [
        static _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)),
        static _ => throw new HttpRequestException(HttpRequestError.ConnectionError),
        static _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "1" } } }),
        static _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>proxy</html>") }),
        static _ => throw new HttpRequestException(HttpRequestError.ResponseEnded),
        static async cancellationToken =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage();
        },
    ];

    private static double Minutes => double.TryParse(Environment.GetEnvironmentVariable("CAPI_SOAK_MINUTES"), out var minutes) ? minutes : 0.05;

    [Fact]
    public async Task Memory_handles_and_loops_stay_as_they_are()
    {
        var path = Directory.CreateTempSubdirectory("capi-soak-");
        var handler = new ScriptedHandler((int)(Minutes * 60 * EventsPerSecond) + 100_000);
        using (var host = await ScriptedHost.StartAsync(path.FullName, handler, TimeProvider.System, options =>
        {
            (options.RequestTimeout, options.Linger) = (TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(100));
            (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2));
        }))
        {
            var client = host.Services.GetRequiredService<IMetaCapiClient>();
            var checks = host.Services.GetRequiredService<HealthCheckService>();
            var duration = TimeSpan.FromMinutes(Minutes);
            var faultInterval = duration < TimeSpan.FromMinutes(1) ? duration / 8 : TimeSpan.FromSeconds(20);
            var (clock, sent, fault, nextSample) = (Stopwatch.StartNew(), 0, 0, duration / 5);
            var (maxSilence, samples) = (0.0, new List<(long Memory, int Handles)>());
            while (clock.Elapsed < duration)
            {
                // For a tenth of the time there is a fault.
                var isFault = clock.Elapsed.TotalSeconds % faultInterval.TotalSeconds < faultInterval.TotalSeconds / 10;
                if (isFault && handler.Fault is null)
                    handler.Fault = Faults[fault++ % Faults.Length];
                else if (!isFault)
                    handler.Fault = null;

                var due = (int)(clock.Elapsed.TotalSeconds * EventsPerSecond) - sent;
                var results = await Task.WhenAll(Enumerable.Range(sent, due).Select(id =>
                    client.SendStageReachedAsync(new($"{id}", DateTimeOffset.UtcNow, "person@example.org"), ScriptedHost.Context).AsTask()));
                Assert.All(results, static result => Assert.True(result.IsAccepted, $"{result}"));
                sent += due;
                await Task.Delay(20);

                if (clock.Elapsed < nextSample)
                    continue;
                nextSample += duration < TimeSpan.FromMinutes(1) ? duration / 5 : TimeSpan.FromSeconds(10);
                var report = (await checks.CheckHealthAsync()).Entries["meta-capi"];
                maxSilence = Math.Max(maxSilence, (double)report.Data["default.loop_silence_seconds"]);
                samples.Add(Measure());
            }

            handler.Fault = null;
            while (handler.Accepted < sent)
                await Task.Delay(20);
            await host.StopAsync();

            var (first, last) = (samples[samples.Count / 5], samples[^1]);
            output.WriteLine($"{sent} events in {duration}, {fault} faults, {handler.Requests} requests, {handler.Repetitions} sent twice");
            output.WriteLine($"memory {first.Memory >> 20} MB, at the end {last.Memory >> 20} MB; handles {first.Handles}, at the end {last.Handles}; loop silent for {maxSilence} s at most");
            Assert.Equal(sent, handler.Accepted);
            if (duration < TimeSpan.FromMinutes(1))
                return; // Too short to say more, and beside other tests.
            Assert.InRange(maxSilence, 0, 5);
            Assert.InRange(last.Memory, 0, first.Memory + (first.Memory / 4) + (16 << 20));
            Assert.InRange(last.Handles, 0, first.Handles + 20);
        }

        path.Delete(recursive: true);
    }

    private static (long Memory, int Handles) Measure()
    {
        using var self = Process.GetCurrentProcess();
        return (self.WorkingSet64, self.HandleCount);
    }
}
