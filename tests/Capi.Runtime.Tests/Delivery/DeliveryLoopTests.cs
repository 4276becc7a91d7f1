using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Capi.Runtime.Tests.Delivery;

public class DeliveryLoopTests
{
    [Fact]
    public async Task An_exception_in_the_loop_neither_ends_it_nor_finishes_an_event_twice()
    {
        var clock = new TimerTrackingTimeProvider();
        using var broken = new LoggerThatThrowsOnce("with a remark");
        using var metrics = new DatasetMetricsRecorder("faulty-shop");
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(
            graph.Address, time: clock, services: services => services.AddSingleton<ILoggerProvider>(broken), alias: "faulty-shop");

        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();
        await host.Logs.WaitForAsync("the delivery loop failed with AggregateException");
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(1)).WithTimeout();
        clock.Advance(TimeSpan.FromSeconds(1));
        await host.SendAsync("order-2");

        Assert.Equal(["order-2"], (await graph.ReadRequestAsync()).EventIds);
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        Assert.Equal(2, metrics.DeliveredEvents);
        Assert.False(graph.HasUnreadRequest);
        Assert.DoesNotContain(LoggerThatThrowsOnce.Message, host.Logs.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logger_that_throws_on_the_version_warning_does_not_make_the_loop_send_the_events_again()
    {
        using var broken = new LoggerThatThrowsOnce("x-ad-api-version-warning");
        using var metrics = new DatasetMetricsRecorder("unlogged-shop");
        await using var graph = await FakeGraphServer.StartAsync(request => FakeGraphServer.AcceptAll(request) with { VersionWarning = "deprecated" });
        await using var host = await ClientHost.StartAsync(
            graph.Address, services: services => services.AddSingleton<ILoggerProvider>(broken), alias: "unlogged-shop");

        await host.SendAsync("order-1");

        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        Assert.Equal(1, broken.Calls);
        Assert.Equal((1, 1), (metrics.DeliveredEvents, metrics.VersionWarnings));
        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
        Assert.False(graph.HasUnreadRequest);
    }

    [Fact]
    public async Task Before_the_host_starts_events_are_queued_and_a_flush_does_not_wait()
    {
        var services = new ServiceCollection().AddMetaCapi(options => (options.DatasetId, options.AccessToken) = ("1234567890", "token"));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IMetaCapiClient>();

        Assert.True((await client.EnqueueAsync(new TestEvent("order-1", DateTimeOffset.UtcNow), TestEvent.Context)).IsAccepted);

        Assert.Equal(new FlushResult(0, 0, 1), await client.FlushAsync().WithTimeout());
    }

    // FakeLogger doesn't throw.
    private sealed class LoggerThatThrowsOnce(string part) : ILoggerProvider, ILogger
    {
        public const string Message = "canary-of-the-logger";

        private int _calls;

        /// <summary>How often the text was logged.</summary>
        public int Calls => Volatile.Read(ref _calls);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception).Contains(part, StringComparison.Ordinal) && Interlocked.Increment(ref _calls) == 1)
                throw new InvalidOperationException(Message);
        }

        public void Dispose()
        {
        }
    }
}
