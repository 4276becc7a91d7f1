using Capi.Delivery;
using Capi.Runtime.Tests.Delivery.Queue;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Capi.Runtime.Tests.Delivery.Health;

public class HealthCheckTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly TimerTrackingTimeProvider _clock = new();

    [Fact]
    public async Task A_client_that_delivers_is_healthy()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await StartAsync(graph);
        await host.SendAsync("order-1");
        await host.Client.FlushAsync().WithTimeout();

        var report = await CheckAsync(host);

        Assert.Equal((HealthStatus.Healthy, null), (report.Status, report.Description));
        Assert.Equal(["ready"], report.Tags);
        Assert.Equal(("accepts events", "open", 0L, 0.0), (report.Data["store"], report.Data["default.state"], report.Data["default.events"], report.Data["default.used_share"]));
    }

    [Fact]
    public async Task A_paused_dataset_is_degraded_until_its_token_changes()
    {
        await using var graph = await FakeGraphServer.StartAsync(
            request => request.Token == "Bearer new" ? FakeGraphServer.AcceptAll(request) : FakeGraphResponse.Error(400, 190, 463));
        await using var host = await StartAsync(graph);
        await host.SendAsync("order-1");
        await host.Logs.WaitForAsync("Meta refuses all events");

        var paused = await CheckAsync(host);
        host.Services.GetRequiredService<DatasetSenderRegistry>().Default.TryChangeAccessToken("new");
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal((HealthStatus.Degraded, "paused"), (paused.Status, paused.Data["default.state"]));
        Assert.Contains("Dataset default is paused", paused.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(ClientHost.Token, paused.Description, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task A_nearly_full_store_is_degraded_and_a_full_one_unhealthy_until_there_is_space()
    {
        var answer = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => answer.Task);
        await using var host = await StartAsync(graph, options => options.MaxQueueBytes = TestEvent.SmallestQueueBytes);
        await host.SendAsync("order-1", new string('x', 900_000));
        var nearlyFull = await CheckAsync(host);

        var refused = host.SendAsync("order-2", new string('x', 900_000));
        await _clock.WaitForTimerAsync(DeliveryLimits.MaxEnqueueWait).WithTimeout();
        _clock.Advance(DeliveryLimits.MaxEnqueueWait);
        Assert.Equal(EnqueueStatus.QueueFull, (await refused).Status);
        var full = await CheckAsync(host);
        answer.SetResult(FakeGraphResponse.Accepted(1));
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal((HealthStatus.Degraded, "The event store of dataset default is full to 86 %."), (nearlyFull.Status, nearlyFull.Description));
        Assert.Equal((HealthStatus.Unhealthy, "refuses events"), (full.Status, full.Data["store"]));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Theory]
    [InlineData(59, HealthStatus.Healthy)]
    [InlineData(61, HealthStatus.Degraded)]
    public async Task An_event_that_waits_for_an_hour_is_degraded(int minutes, HealthStatus expected)
    {
        var answer = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => answer.Task);
        await using var host = await StartAsync(graph, options => options.MaxRequestsInFlight = 1);
        await host.SendAsync("in flight");
        await graph.ReadRequestAsync();
        await host.SendAsync("waiting");

        await AdvanceAsync(host, TimeSpan.FromMinutes(minutes));
        var report = await CheckAsync(host);
        answer.SetResult(FakeGraphResponse.Accepted(1));

        Assert.Equal((expected, minutes * 60.0), (report.Status, report.Data["default.oldest_event_seconds"]));
    }

    [Fact]
    public async Task Dead_letters_degrade_it_for_an_hour()
    {
        await using var graph = await FakeGraphServer.StartAsync(
            request => request.EventIds.Contains("bad") ? FakeGraphResponse.Error(400, 100, 2804050) : FakeGraphServer.AcceptAll(request));
        await using var host = await StartAsync(graph);
        await host.SendAsync("bad");
        await host.Client.FlushAsync().WithTimeout();

        var after = await CheckAsync(host);
        await AdvanceAsync(host, Hour);

        Assert.Equal((HealthStatus.Degraded, 1L), (after.Status, after.Data["default.dead_letters"]));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task A_loop_without_a_sign_of_life_is_unhealthy()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        var store = new StoppableStore(new MemoryTestStore(_clock).Store);
        await using var host = await StartAsync(graph, services: services => services.AddSingleton<IEventStore>(store));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        await host.SendAsync("order-1");
        await store.Claiming.WithTimeout();
        _clock.Advance(TimeSpan.FromSeconds(31));
        var dead = await CheckAsync(host);
        store.Continue();
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal(HealthStatus.Unhealthy, dead.Status);
        Assert.Contains("no sign of life for 00:00:31", dead.Description, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task A_stopped_client_is_unhealthy()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await StartAsync(graph);
        await host.StopAsync();

        var report = await CheckAsync(host);

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("isn't running", report.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "it doesn't answer")]
    [InlineData(false, "it fails with InvalidOperationException")]
    public async Task A_store_that_hangs_or_throws_is_unhealthy(bool hangs, string problem)
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        var store = new StoppableStore(new MemoryTestStore(_clock).Store) { Status = hangs ? _ => new TaskCompletionSource<EventStoreStatus>().Task : _ => throw new InvalidOperationException("canary") };
        await using var host = await StartAsync(graph, services: services => services.AddSingleton<IEventStore>(store));

        var check = CheckAsync(host);
        if (hangs)
        {
            await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(5)).WithTimeout();
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        var report = await check;
        Assert.Equal((HealthStatus.Unhealthy, $"The event store refuses new events: {problem}."), (report.Status, report.Description));
    }

    [Fact]
    public async Task A_disabled_client_is_healthy()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await StartAsync(graph, options => options.Enabled = false);

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task What_a_failure_means_can_be_configured()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(
            graph.Address, services: services => services.AddHealthChecks().AddMetaCapi(name: "capi", failureStatus: HealthStatus.Degraded, tags: ["one"]));
        await host.StopAsync();

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync().WithTimeout();

        var entry = report.Entries["capi"];
        Assert.Equal((HealthStatus.Degraded, "one"), (entry.Status, Assert.Single(entry.Tags)));
    }

    private Task<ClientHost> StartAsync(FakeGraphServer graph, Action<MetaCapiOptions>? configure = null, Action<IServiceCollection>? services = null) => ClientHost.StartAsync(
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
        });

    private static async Task<HealthReportEntry> CheckAsync(ClientHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync().WithTimeout()).Entries["meta-capi"];

    // The loop shows a sign of life after each step of the clock.
    private async Task AdvanceAsync(ClientHost host, TimeSpan time)
    {
        _clock.Advance(time);
        var sender = host.Services.GetRequiredService<DatasetSenderRegistry>().Default;
        while (sender.GetStatus().LoopSilence > TimeSpan.FromSeconds(10))
            await Task.Yield();
    }
}
