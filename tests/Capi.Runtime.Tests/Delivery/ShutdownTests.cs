using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery;

public class ShutdownTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_queued_while_services_stop_are_delivered(bool concurrently)
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(
            graph.Address,
            options => (options.Linger, options.ShutdownTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
            new FakeTimeProvider(),
            services =>
            {
                services.Configure<HostOptions>(options => options.ServicesStopConcurrently = concurrently);
                services.AddSingleton<IHostedService, LastRequest>();
            });
        await host.SendAsync("order-1");

        await host.StopAsync();

        Assert.Equal(["order-1", "order-while-stopping"], (await graph.ReadRequestAsync()).EventIds);
        Assert.DoesNotContain("lost", host.Logs.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_client_returns_Stopped()
    {
        using var metrics = new DatasetMetricsRecorder("stopped-shop");
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "stopped-shop");

        await host.StopAsync();

        Assert.Equal(EnqueueResult.Stopped, await host.SendAsync("too-late").WithTimeout());
        Assert.Equal(EnqueueResult.Stopped, await host.SendAsync("too-late", cancellationToken: new(canceled: true)).WithTimeout());
        Assert.Equal(new FlushResult(0, 0, 0), await host.Client.FlushAsync().WithTimeout());
        Assert.Equal(2, metrics.GetEnqueuedEvents("stopped"));
        Assert.Equal(0, metrics.GetEnqueuedEvents("queue_full"));
    }

    [Fact]
    public async Task A_client_whose_host_is_disposed_without_stopping_returns_Stopped()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        var host = await ClientHost.StartAsync(graph.Address);

        await host.DisposeAsync();

        Assert.Equal(EnqueueResult.Stopped, await host.SendAsync("too-late").WithTimeout());
    }

    [Fact]
    public async Task An_event_that_waits_for_queue_space_when_the_client_stops_returns_Stopped()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(401, 190));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.MaxQueueBytes = TestEvent.SmallestQueueBytes, clock);
        await host.SendAsync("order-1", TestEvent.LargePadding);
        var waiting = host.SendAsync("order-2", TestEvent.LargePadding);
        await clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250)).WithTimeout();

        // The clock does not advance: the wait ends because the queue is discarded.
        await host.StopAsync();

        Assert.Equal(EnqueueResult.Stopped, await waiting.WithTimeout());
    }

    [Fact]
    public async Task With_a_hanging_endpoint_the_host_stops_after_ShutdownTimeout_and_the_lost_events_are_counted()
    {
        var clock = new TimerTrackingTimeProvider();
        var shutdownTimeout = TimeSpan.FromSeconds(9);
        var never = new TaskCompletionSource<FakeGraphResponse>();
        using var metrics = new DatasetMetricsRecorder("hanging-shop");
        await using var graph = await FakeGraphServer.StartAsync(_ => never.Task);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.ShutdownTimeout = shutdownTimeout, clock, alias: "hanging-shop");
        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();
        await host.SendAsync("order-2");
        await host.SendAsync("order-3");

        var stop = host.StopAsync();
        await clock.WaitForTimerAsync(shutdownTimeout).WithTimeout();
        Assert.False(stop.IsCompleted);
        clock.Advance(shutdownTimeout);
        await stop;

        Assert.Contains("3 events were lost", host.Logs.GetText(), StringComparison.Ordinal);
        Assert.Equal(3, metrics.GetFailedEvents("shutdown"));
        Assert.Equal(metrics.GetEnqueuedEvents("accepted"), metrics.FinishedEvents);
        never.SetResult(FakeGraphResponse.Accepted(1));
    }

    [Fact]
    public async Task The_hosts_own_shutdown_timeout_ends_draining_earlier()
    {
        var never = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => never.Task);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.ShutdownTimeout = TimeSpan.FromMinutes(10), new FakeTimeProvider());
        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();
        using var hostStopping = new CancellationTokenSource();

        var stop = host.StopAsync(hostStopping.Token);
        await hostStopping.CancelAsync();
        await Record.ExceptionAsync(() => stop);

        await host.Logs.WaitForAsync("1 events were lost");
        never.SetResult(FakeGraphResponse.Accepted(1));
    }

    [Fact]
    public async Task A_long_retry_delay_is_cut_short_for_one_last_attempt()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(_ => new(503, "", RetryAfter: "600"), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.ShutdownTimeout = TimeSpan.FromMinutes(1), clock);
        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(10)).WithTimeout();

        await host.StopAsync();

        await graph.ReadRequestAsync();
        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
        Assert.DoesNotContain("lost", host.Logs.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_token_does_not_delay_shutdown()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(401, 190));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.ShutdownTimeout = TimeSpan.FromMinutes(1), clock);
        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(5)).WithTimeout();

        // The clock does not advance, so ShutdownTimeout can't end the stop.
        await host.StopAsync();

        Assert.Contains("1 events were lost", host.Logs.GetText(), StringComparison.Ordinal);
    }

    // Simulates a web server's last request, which is still running when the stop begins.
    private sealed class LastRequest(IMetaCapiClient client, TimeProvider time) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            var result = await client.EnqueueAsync(new TestEvent("order-while-stopping", time.GetUtcNow()), TestEvent.Context, cancellationToken);
            Assert.True(result.IsAccepted);
        }
    }
}
