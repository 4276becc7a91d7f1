using Capi.Delivery;
using Capi.Delivery.Health;
using Capi.Runtime.Tests.Delivery.Queue;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Capi.Runtime.Tests.Delivery;

/// <summary>The metrics that the store has the figures of. Each test has an alias of its own, because the meter is one for the process.</summary>
public class StoreMetricsTests
{
    private const string OldestAge = "capi.client.queue.oldest_age";

    private readonly TimerTrackingTimeProvider _clock = new();

    [Fact]
    public async Task The_oldest_event_counts_from_its_acceptance_also_while_it_is_sent()
    {
        var answers = new Queue<TaskCompletionSource<FakeGraphResponse>>([new(), new()]);
        await using var graph = await FakeGraphServer.StartAsync(_ => (answers.Count > 1 ? answers.Dequeue() : answers.Peek()).Task);
        await using var host = await StartAsync(graph, "age", options => options.MaxRequestsInFlight = 1);
        Assert.Equal(0, Read<double>(OldestAge, "age"));

        var first = answers.Peek();
        await host.SendAsync("first");
        await graph.ReadRequestAsync();
        await AdvanceAsync(host, 10);
        await host.SendAsync("second");
        await AdvanceAsync(host, 60);
        Assert.Equal(70, Read<double>(OldestAge, "age"));

        // The second one waited for the first, and its request hangs now.
        first.SetResult(FakeGraphResponse.Accepted(1));
        await graph.ReadRequestAsync();
        await AdvanceAsync(host, 30);
        Assert.Equal(90, Read<double>(OldestAge, "age"));

        answers.Peek().SetResult(FakeGraphResponse.Accepted(1));
        await host.Client.FlushAsync().WithTimeout();
        await AdvanceAsync(host, 30);
        Assert.Equal(0, Read<double>(OldestAge, "age"));
    }

    [Fact]
    public async Task Dead_letters_and_repeated_requests_are_counted()
    {
        using var retries = new MetricCollector<long>(null, "Capi.Runtime", "capi.client.request.retries");
        await using var graph = await FakeGraphServer.StartAsync(_ => new(503, ""), _ => new(200, ""), _ => FakeGraphResponse.Error(400, 100, 2804050), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "letters");
        Assert.Equal(0, Read<long>("capi.client.deadletter.size", "letters"));
        await host.SendAsync("bad");
        await host.Client.FlushAsync().WithTimeout();
        await host.SendAsync("good");
        await host.Client.FlushAsync().WithTimeout();

        // A search, a half and another event are no repetitions.
        Assert.Equal(2, retries.GetMeasurementSnapshot().MatchesTags(new KeyValuePair<string, object?>("capi.dataset", "letters")).Sum(measured => measured.Value));
        Assert.Single(await host.GetDeadLettersAsync());
    }

    [Fact]
    public async Task A_callback_never_waits_for_the_store()
    {
        var status = new TaskCompletionSource<EventStoreStatus>();
        var calls = 0;
        var store = new StoppableStore(new MemoryTestStore(_clock).Store)
        {
            Status = _ =>
            {
                Interlocked.Increment(ref calls);
                return status.Task;
            },
        };
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await StartAsync(graph, "slow", services: services => services.AddSingleton<IEventStore>(store));

        Assert.Null(Read<double>(OldestAge, "slow"));
        Assert.Null(Read<long>("capi.client.deadletter.size", "slow"));
        Assert.Equal(1, calls);
        status.SetResult(new() { OldestStoredAt = _clock.GetUtcNow() - TimeSpan.FromHours(2), DeadLetters = 7 });

        // The continuation may run on another thread.
        while (Read<double>(OldestAge, "slow") is null)
            await Task.Yield();
        Assert.Equal((7200.0, 7L), (Read<double>(OldestAge, "slow"), Read<long>("capi.client.deadletter.size", "slow")));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task A_figure_that_is_too_old_is_not_reported_and_one_of_the_health_check_is()
    {
        var status = new TaskCompletionSource<EventStoreStatus>();
        var store = new StoppableStore(new MemoryTestStore(_clock).Store) { Status = _ => Task.FromResult(new EventStoreStatus { DeadLetters = 3 }) };
        var cache = new StoreStatusCache("any", store, _clock);
        cache.Set(new() { DeadLetters = 1 });
        _clock.Advance(StoreStatusCache.RefreshInterval - TimeSpan.FromTicks(1));
        Assert.Equal(1, cache.Get()?.Status.DeadLetters);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(3, cache.Get()?.Status.DeadLetters);

        var silent = new StoreStatusCache("any", new StoppableStore(store) { Status = _ => status.Task }, _clock);
        silent.Set(new() { DeadLetters = 1 });
        _clock.Advance(StoreStatusCache.MaxAge);
        Assert.Equal(1, silent.Get()?.Status.DeadLetters);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(silent.Get());

        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await StartAsync(graph, "checked", services: services => services.AddSingleton<IEventStore>(store));
        await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync().WithTimeout();
        Assert.Equal(3, Read<long>("capi.client.deadletter.size", "checked"));
    }

    [Fact]
    public void A_store_that_throws_and_a_clock_that_went_back_make_no_measurement_fail()
    {
        var failing = new StoreStatusCache("any", new StoppableStore(new MemoryTestStore(_clock).Store) { Status = _ => throw new InvalidOperationException("canary") }, _clock);
        Assert.Null(failing.Get());

        failing.Set(new() { OldestStoredAt = _clock.GetUtcNow() + TimeSpan.FromHours(1) });
        Assert.Equal(TimeSpan.Zero, failing.Get()?.OldestAge);
    }

    private static T? Read<T>(string instrument, string alias)
        where T : struct
    {
        using var collector = new MetricCollector<T>(null, "Capi.Runtime", instrument);
        collector.RecordObservableInstruments();
        return collector.GetMeasurementSnapshot().MatchesTags(new KeyValuePair<string, object?>("capi.dataset", alias)).LastOrDefault()?.Value;
    }

    private Task<ClientHost> StartAsync(FakeGraphServer graph, string alias, Action<MetaCapiOptions>? configure = null, Action<IServiceCollection>? services = null) => ClientHost.StartAsync(
        graph.Address,
        options =>
        {
            options.RequestTimeout = TimeSpan.FromMinutes(5);
            configure?.Invoke(options);
        },
        _clock,
        collection =>
        {
            services?.Invoke(collection);
            collection.AddHealthChecks().AddMetaCapi();
        },
        alias);

    // The loop shows a sign of life after each step of the clock, so that it has claimed what it could.
    private async Task AdvanceAsync(ClientHost host, int seconds)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        var sender = host.Services.GetRequiredService<DatasetSenderRegistry>().Default;
        while (sender.GetStatus().LoopSilence > TimeSpan.FromSeconds(5))
            await Task.Yield();
    }
}
