using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.Tests.Delivery;

public class ShutdownTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_queued_while_services_stop_is_still_delivered(bool concurrently)
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(
            graph.Address,
            options => (options.Linger, options.ShutdownTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
            new ManualTimeProvider(),
            services =>
            {
                services.Configure<HostOptions>(options => options.ServicesStopConcurrently = concurrently);
                services.AddSingleton<IHostedService, LastRequest>();
            });
        await shop.SendAsync("order-1");

        await shop.StopAsync();

        Assert.Equal(["order-1", "order-while-stopping"], (await graph.NextAsync()).EventIds);
        Assert.DoesNotContain("lost", shop.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_client_answers_Full()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);

        await shop.StopAsync();

        Assert.Equal(EnqueueResult.Full, await shop.SendAsync("too-late").Soon());
        Assert.Equal(new FlushResult(0, 0, 0), await shop.Client.FlushAsync().Soon());
    }

    [Fact]
    public async Task A_hanging_endpoint_stops_the_host_after_the_budget_and_the_lost_events_are_counted()
    {
        var clock = new ManualTimeProvider();
        var budget = TimeSpan.FromSeconds(9);
        var never = new TaskCompletionSource<GraphReply>();
        using var endings = new Endings("hanging-shop");
        await using var graph = await FakeGraph.StartAsync(_ => never.Task);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.ShutdownTimeout = budget, clock, alias: "hanging-shop");
        await shop.SendAsync("order-1");
        await graph.NextAsync();
        await shop.SendAsync("order-2");
        await shop.SendAsync("order-3");

        var stop = shop.StopAsync();
        await clock.WhenArmed(budget).Soon();
        Assert.False(stop.IsCompleted);
        clock.Advance(budget);
        await stop;

        Assert.Contains("3 events were lost", shop.Logs.Text, StringComparison.Ordinal);
        Assert.Equal(3, endings["event.finished shutdown"]);
        Assert.Equal(endings["event.enqueued accepted"], endings.Finished);
        never.SetResult(GraphReply.Took(1));
    }

    [Fact]
    public async Task The_hosts_own_limit_ends_the_drain_earlier()
    {
        var never = new TaskCompletionSource<GraphReply>();
        await using var graph = await FakeGraph.StartAsync(_ => never.Task);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.ShutdownTimeout = TimeSpan.FromMinutes(10), new ManualTimeProvider());
        await shop.SendAsync("order-1");
        await graph.NextAsync();
        using var host = new CancellationTokenSource();

        var stop = shop.StopAsync(host.Token);
        await host.CancelAsync();
        await Record.ExceptionAsync(() => stop);

        await shop.Logs.When("1 events were lost");
        never.SetResult(GraphReply.Took(1));
    }

    [Fact]
    public async Task A_long_wait_is_cut_short_for_one_more_attempt()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(_ => new(503, "", RetryAfter: "600"), FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.ShutdownTimeout = TimeSpan.FromMinutes(1), clock);
        await shop.SendAsync("order-1");
        await clock.WhenArmed(TimeSpan.FromMinutes(10)).Soon();

        await shop.StopAsync();

        await graph.NextAsync();
        Assert.Equal(["order-1"], (await graph.NextAsync()).EventIds);
        Assert.DoesNotContain("lost", shop.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_token_does_not_hold_the_stop_up()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(401, 190));
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.ShutdownTimeout = TimeSpan.FromMinutes(1), clock);
        await shop.SendAsync("order-1");
        await clock.WhenArmed(TimeSpan.FromMinutes(5)).Soon();

        // The clock does not advance, so ShutdownTimeout can't end the stop.
        await shop.StopAsync();

        Assert.Contains("1 events were lost", shop.Logs.Text, StringComparison.Ordinal);
    }

    // Simulates a web server's last request, which is still running when the stop begins.
    private sealed class LastRequest(IMetaCapiClient client, TimeProvider time) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            var result = await client.EnqueueAsync(new Probe("order-while-stopping", time.GetUtcNow()), Probe.Context, cancellationToken);
            Assert.True(result.IsAccepted);
        }
    }
}
