using System.Collections.Concurrent;
using System.Diagnostics;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Xunit.Abstractions;

namespace Capi.Runtime.Tests.Delivery.Sending;

/// <summary>A dataset that Meta refuses, or whose requests hang, costs the others nothing.</summary>
public class IsolationTests(ITestOutputHelper output)
{
    private const string Refused = "777";
    private const int Measured = 300;

    /// <summary>The number of events that wait in the paused dataset: 10,000 here, 100,000 in a long run.</summary>
    private static int WaitingEvents => int.TryParse(Environment.GetEnvironmentVariable("CAPI_ISOLATION_EVENTS"), out var count) ? count : 10_000;

    [Fact]
    public async Task A_dataset_that_is_paused_for_an_hour_costs_the_others_nothing()
    {
        var clock = new TimerTrackingTimeProvider();
        var arrivals = new Arrivals();
        await using var graph = await FakeGraphServer.StartAsync(request => IsRefused(request) ? FakeGraphResponse.Error(400, 190, 463) : arrivals.Accept(request));
        await using var host = await ClientHost.StartAsync(
            graph.Address, options => options.Datasets["refused"] = new() { DatasetId = Refused, AccessToken = "token" }, clock);
        await MeasureAsync(host, arrivals, "warm-up");
        var before = await MeasureAsync(host, arrivals, "before");

        var refused = host.Client.ForDataset("refused");
        for (var i = 0; i < WaitingEvents; i++)
            Assert.True((await host.SendAsync(refused, $"refused-{i}")).IsAccepted);
        await host.Logs.WaitForAsync("Dataset refused: Meta refuses all events");
        for (var minute = 0; minute < 60; minute++)
            clock.Advance(TimeSpan.FromMinutes(1));
        var after = await MeasureAsync(host, arrivals, "after");

        // One event at a time: each needs one request, however many wait in the other dataset.
        output.WriteLine($"p95 before {before.P95.TotalMicroseconds:0} us, with {WaitingEvents} events of a paused dataset {after.P95.TotalMicroseconds:0} us");
        Assert.Equal((Measured, Measured), (before.Requests, after.Requests));
        Assert.Equal(WaitingEvents, (await refused.FlushAsync(new CancellationToken(canceled: true))).Pending);
    }

    [Fact]
    public async Task Seven_datasets_have_all_their_requests_while_the_eighth_hangs()
    {
        var never = new TaskCompletionSource<FakeGraphResponse>();
        var arrivals = new Arrivals();
        await using var graph = await FakeGraphServer.StartAsync(request => IsRefused(request) ? never.Task : Task.FromResult(arrivals.Accept(request)));
        await using var host = await ClientHost.StartAsync(graph.Address, options =>
        {
            options.MaxBatchEvents = 10;
            options.Datasets["hanging"] = new() { DatasetId = Refused, AccessToken = "token" };
            for (var i = 0; i < 6; i++)
                options.Datasets[$"shop-{i}"] = new() { DatasetId = $"888{i}", AccessToken = "token" };
        });
        for (var i = 0; i < 1_000; i++)
            await host.SendAsync(host.Client.ForDataset("hanging"), $"hanging-{i}");

        IMetaCapiClient[] others = [host.Client, .. Enumerable.Range(0, 6).Select(i => host.Client.ForDataset($"shop-{i}"))];
        for (var i = 0; i < 100; i++)
        {
            foreach (var (number, other) in others.Index())
                await host.SendAsync(other, $"{number}-{i}");
        }

        foreach (var other in others)
            Assert.Equal(0, (await other.FlushAsync().WithTimeout()).Pending);
        Assert.Equal(700, arrivals.Count);
        never.SetResult(FakeGraphResponse.Accepted(10));
    }

    private static bool IsRefused(ReceivedRequest request) => request.Target.Contains($"/{Refused}/", StringComparison.Ordinal);

    private static async Task<(int Requests, TimeSpan P95)> MeasureAsync(ClientHost host, Arrivals arrivals, string name)
    {
        var requests = arrivals.Requests;
        var times = new List<TimeSpan>(Measured);
        for (var i = 0; i < Measured; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await host.SendAsync($"{name}-{i}");
            await host.Client.FlushAsync().WithTimeout();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        times.Sort();
        return (arrivals.Requests - requests, times[Measured * 95 / 100]);
    }

    private sealed class Arrivals
    {
        private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);
        private int _requests;

        public int Requests => Volatile.Read(ref _requests);

        public int Count => _ids.Count;

        public FakeGraphResponse Accept(ReceivedRequest request)
        {
            Interlocked.Increment(ref _requests);
            foreach (var id in request.EventIds)
                Assert.True(_ids.TryAdd(id, true));
            return FakeGraphServer.AcceptAll(request);
        }
    }
}
