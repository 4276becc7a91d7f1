using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Capi.Tests.Delivery;

public class SupervisionTests
{
    [Fact]
    public async Task A_fault_inside_the_loop_ends_neither_the_loop_nor_an_event_twice()
    {
        var clock = new ManualTimeProvider();
        using var broken = new LoggerThatThrowsOnce();
        using var endings = new Endings("faulty-shop");
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(
            graph.Address, time: clock, services: services => services.AddSingleton<ILoggerProvider>(broken), alias: "faulty-shop");

        await shop.SendAsync("order-1");
        await graph.NextAsync();
        await shop.Logs.When("the delivery loop failed with AggregateException");
        await clock.WhenArmed(TimeSpan.FromSeconds(1)).Soon();
        clock.Advance(TimeSpan.FromSeconds(1));
        await shop.SendAsync("order-2");

        Assert.Equal(["order-2"], (await graph.NextAsync()).EventIds);
        Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Pending);
        Assert.Equal(2, endings["event.finished ok"]);
        Assert.False(graph.HasAnother);
        Assert.DoesNotContain(LoggerThatThrowsOnce.Message, shop.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_host_has_started_events_are_kept_and_a_flush_does_not_wait()
    {
        var services = new ServiceCollection().AddMetaCapi(options => (options.DatasetId, options.AccessToken) = ("1234567890", "token"));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IMetaCapiClient>();

        Assert.True((await client.EnqueueAsync(new Probe("order-1", DateTimeOffset.UtcNow), Probe.Context)).IsAccepted);

        Assert.Equal(new FlushResult(0, 0, 1), await client.FlushAsync().Soon());
    }

    private sealed class LoggerThatThrowsOnce : ILoggerProvider, ILogger
    {
        public const string Message = "canary-of-the-logger";

        private int _calls;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception).Contains("events delivered", StringComparison.Ordinal) && Interlocked.Increment(ref _calls) == 1)
                throw new InvalidOperationException(Message);
        }

        public void Dispose()
        {
        }
    }
}
