using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>Meta isn't reachable for hours while events arrive.</summary>
public class OutageTests(ITestOutputHelper output)
{
    private const int EventsPerSecond = 4;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // After so long without a request the client waits for its clock.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan CatchUpStep = TimeSpan.FromSeconds(5);

    // What the clients need before the first break of the circuit.
    private const int FirstAttempts = 16;

    // The clock's step: a day in steps of a second takes too long.
    private static readonly TimeSpan Step = Events > 10_000 ? TimeSpan.FromSeconds(15) : Second;

    /// <summary>The events of the outage at 4 a second: 1,200 (five minutes) here, 345,600 are a day.</summary>
    private static int Events => int.TryParse(Environment.GetEnvironmentVariable("CAPI_OUTAGE_EVENTS"), out var count) ? count : 1_200;

    [Fact]
    public async Task No_event_of_an_outage_is_lost_and_all_arrive_within_five_minutes()
    {
        var path = Directory.CreateTempSubdirectory("capi-outage-");
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var handler = new ScriptedHandler(Events) { Fault = static _ => throw new HttpRequestException(HttpRequestError.ConnectionError) };
        using (var host = await ScriptedHost.StartAsync(path.FullName, handler, clock))
        {
            var client = host.Services.GetRequiredService<IMetaCapiClient>();
            var outage = TimeSpan.FromSeconds(Events / EventsPerSecond);
            var eventsPerStep = EventsPerSecond * (int)Step.TotalSeconds;
            for (var id = 0; id < Events; id += eventsPerStep)
            {
                var results = await Task.WhenAll(Enumerable.Range(id, Math.Min(eventsPerStep, Events - id)).Select(number =>
                    client.SendStageReachedAsync(new($"{number}", clock.GetUtcNow(), "person@example.org"), ScriptedHost.Context).AsTask()));
                Assert.All(results, static result => Assert.True(result.IsAccepted, $"{result}"));
                clock.Advance(Step);
            }

            var probes = handler.Requests;
            handler.Fault = null;
            var caughtUp = await AdvanceUntilAllArrivedAsync(clock, handler);
            await host.StopAsync();

            output.WriteLine($"{Events} events in an outage of {outage}: {probes} requests during it, caught up after {caughtUp} of the clock");
            Assert.Equal(Events, handler.Accepted);
            Assert.Equal(0, handler.Repetitions);
            Assert.InRange(probes, 1, FirstAttempts + (int)(outage.TotalSeconds / 30));
            Assert.True(caughtUp <= TimeSpan.FromMinutes(5), $"The events arrived after {caughtUp}.");
        }

        path.Delete(recursive: true);
    }

    // The clock goes on only when nothing happens any more: what takes real time must not count as waiting.
    private static async Task<TimeSpan> AdvanceUntilAllArrivedAsync(FakeTimeProvider clock, ScriptedHandler handler)
    {
        var (elapsed, limit) = (TimeSpan.Zero, Stopwatch.StartNew());
        while (handler.Accepted < Events)
        {
            var before = (handler.Accepted, handler.Requests);
            await Task.Delay(Idle);
            if ((handler.Accepted, handler.Requests) != before)
                continue;
            clock.Advance(CatchUpStep);
            elapsed += CatchUpStep;
            Assert.True(limit.Elapsed < TimeSpan.FromMinutes(10), $"Only {handler.Accepted} of {Events} events arrived.");
        }

        return elapsed;
    }
}
