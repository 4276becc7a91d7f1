using System.Diagnostics;
using System.Globalization;
using Capi.Storage.Testing.Processes;
using Capi.Storage.Testing.Requirements;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace Capi.Storage.Testing.Suites;

/// <summary>A dataset that Meta refuses, with many events waiting, costs the others nothing.</summary>
/// <remarks>Two applications in one process, each with its own data: in one of them the other dataset is paused. An event of each, in turns, so that what else the machine does concerns both.</remarks>
public abstract class IsolationSuite<TStore>(ITestOutputHelper output) : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private const string Refused = "2000000000000002";
    private const int Blocks = 10;
    private const double MaxRatio = 1.1;
    private const int Senders = 256;

    /// <summary>The number of events that wait in the paused dataset: 10,000 here, 100,000 in a long run, which also measures for longer and compares the times.</summary>
    private static int WaitingEvents => int.TryParse(Environment.GetEnvironmentVariable("CAPI_ISOLATION_EVENTS"), out var count) ? count : 10_000;

    private static bool IsLongRun => WaitingEvents > 10_000;

    private static int WarmUp => IsLongRun ? 2_000 : 20;

    private static int MeasuredEvents => IsLongRun ? 20_000 : 50;

    protected override bool BeginsOpen => false;

    [StoreFact]
    public async Task A_dataset_that_is_paused_for_an_hour_costs_the_others_nothing()
    {
        await using var other = new TStore();
        await other.PrepareAsync();
        await using var quiet = await Application.StartAsync(other);
        await using var paused = await Application.StartAsync(Test);
        await paused.FillAsync(WaitingEvents);
        for (var minute = 0; minute < 60; minute++)
        {
            paused.Clock.Advance(TimeSpan.FromMinutes(1));
            quiet.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        for (var i = 0; i < WarmUp; i++)
            await MeasureAsync(quiet, paused, i);
        var before = (quiet.Handler.Accepted, paused.Handler.Accepted);
        var times = new List<(double Quiet, double Paused)>();
        for (var i = WarmUp; i < WarmUp + MeasuredEvents; i++)
            times.Add(await MeasureAsync(quiet, paused, i));

        // One event at a time: each needs one request, however many wait in the other dataset.
        Assert.Equal((MeasuredEvents, MeasuredEvents), (quiet.Handler.Accepted - before.Item1, paused.Handler.Accepted - before.Item2));
        Assert.Equal(WaitingEvents, await paused.CountWaitingAsync());
        var ratio = GetMedianRatio(times);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{typeof(TStore).Name}: p95 from send to Meta {GetP95(times.Select(static time => time.Quiet)):0} us alone, {GetP95(times.Select(static time => time.Paused)):0} us beside {WaitingEvents} events of a paused dataset, median of the ratios of {Blocks} blocks {ratio:0.000}"));
        if (IsLongRun)
            Assert.InRange(ratio, 0, MaxRatio);
    }

    private static async Task<(double Quiet, double Paused)> MeasureAsync(Application quiet, Application paused, int number)
    {
        if (number % 2 == 0)
            return (await quiet.DeliverAsync(number), await paused.DeliverAsync(number));
        var second = await paused.DeliverAsync(number);
        return (await quiet.DeliverAsync(number), second);
    }

    // A disturbance of some seconds changes one block.
    private static double GetMedianRatio(List<(double Quiet, double Paused)> times)
    {
        double[] ratios = [.. times.Chunk(times.Count / Blocks).Select(static block => GetP95(block.Select(static time => time.Paused)) / GetP95(block.Select(static time => time.Quiet))).Order()];
        return ratios[ratios.Length / 2];
    }

    private static double GetP95(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted[sorted.Length * 95 / 100];
    }

    /// <summary>An application with two datasets, of which Meta refuses one.</summary>
    private sealed class Application : IAsyncDisposable
    {
        private readonly IHost _host;
        private readonly ListLogger _log = new();

        private Application(TestStore store)
        {
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddMetaCapi(options =>
            {
                options.Datasets["main"] = new() { DatasetId = "1000000000000001", AccessToken = "token" };
                options.Datasets["refused"] = new() { DatasetId = Refused, AccessToken = "token" };
                (options.DefaultDataset, options.BaseAddress) = ("main", new("http://127.0.0.1:9"));
                (options.Linger, options.MaxQueueBytes) = (TimeSpan.Zero, 256 * 1024 * 1024);
            });
            store.Register(builder.Services);
            builder.Logging.AddProvider(new ListLoggerProvider(_log));
            builder.Services.AddHttpClient("Capi.Delivery").ConfigurePrimaryHttpMessageHandler(() => Handler);
            _host = builder.Build();
        }

        public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

        public RefusingHandler Handler { get; } = new("/" + Refused + "/");

        private IMetaCapiClient Client => _host.Services.GetRequiredService<IMetaCapiClient>();

        private IMetaCapiClient RefusedClient => Client.ForDataset("refused");

        private static MetaEventContext Context => new() { Consent = MetaConsent.Granted };

        public static async Task<Application> StartAsync(TestStore store)
        {
            var application = new Application(store);
            await application._host.StartAsync();
            return application;
        }

        /// <summary>Sends an event and waits until Meta has it.</summary>
        /// <returns>The time in microseconds.</returns>
        public async Task<double> DeliverAsync(int number)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.True((await Client.SendStageReachedAsync(Create($"{number}"), Context)).IsAccepted);
            await Client.FlushAsync();
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        /// <summary>Sends events to the refused dataset, and waits until it is paused.</summary>
        public async Task FillAsync(int count)
        {
            for (var start = 0; start < count; start += Senders)
            {
                var results = await Task.WhenAll(Enumerable.Range(start, Math.Min(Senders, count - start)).Select(number => RefusedClient.SendStageReachedAsync(Create($"refused-{number}"), Context).AsTask()));
                Assert.All(results, static result => Assert.True(result.IsAccepted, $"{result}"));
            }

            await Handler.Refused;
        }

        public async Task<long> CountWaitingAsync() => (await RefusedClient.FlushAsync(new CancellationToken(canceled: true))).Pending;

        public async ValueTask DisposeAsync()
        {
            // The clock stands still, so a stop that waits for it takes until the host's own limit.
            await _host.StopAsync();
            Assert.DoesNotContain(_log.Lines, static line => line.Contains("delivery loop", StringComparison.Ordinal));
            if (_host is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
        }

        private StageReached Create(string id) => new(id, Clock.GetUtcNow(), "person@example.org");
    }
}
