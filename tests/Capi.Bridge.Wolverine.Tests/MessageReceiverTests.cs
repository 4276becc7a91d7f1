using Capi.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Bridge.Wolverine.Tests;

/// <summary>Messages get into the store, all of them or with an exception.</summary>
public class MessageReceiverTests
{
    private const string Json = """{"event_name":"Lead","event_id":"1","event_time":1795953600}""";

    private readonly FakeTimeProvider _clock = new();
    private readonly ListLogger _log = new();

    [Fact]
    public async Task The_call_returns_after_all_events_are_stored()
    {
        var full = 2;
        var store = new ScriptedStore(next => next.DatasetAlias == "b" && full-- > 0 ? AppendStatus.Full : AppendStatus.Stored);
        var receiving = Create(store).StoreAsync([Message("a"), Message("b"), Message("not configured")]);

        await AdvanceUntilAsync(() => receiving.IsCompleted);
        await receiving;

        Assert.Equal(["a", "not configured", "b"], store.Stored.Select(one => one.Dataset));
        Assert.Equal(3, store.Calls);
    }

    [Fact]
    public async Task A_store_that_stays_full_is_an_exception()
    {
        var receiving = Create(new(_ => AppendStatus.Full)).StoreAsync([Message("a")]);

        await AdvanceUntilAsync(() => receiving.IsCompleted);

        await Assert.ThrowsAsync<MetaEventsNotStoredException>(() => receiving);
    }

    [Fact]
    public async Task A_store_that_fails_is_tried_again()
    {
        var failures = 1;
        var store = new ScriptedStore(_ => failures-- > 0 ? throw new IOException("canary") : AppendStatus.Stored);
        var receiving = Create(store).StoreAsync([Message("a")]);

        await AdvanceUntilAsync(() => receiving.IsCompleted);
        await receiving;

        Assert.Single(store.Stored);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_wait_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var receiving = Create(new(_ => AppendStatus.Full)).StoreAsync([Message("a")], cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"event_name":"Lead","event_id":"1"}""")]
    [InlineData("""{"event_name":"Lead","event_id":"1","event_time":1795953600""")]
    [InlineData("""{"event_name":"Lead","event_id":"1","event_time":1795953600},{"em":"canary@example.org"}""")]
    [InlineData("""{"event_name":"Lead","event_id":"1","event_time":1795953600}x""")]
    public async Task A_message_without_one_valid_event_is_left_out_and_counted_in_the_log(string json)
    {
        var store = new ScriptedStore(_ => AppendStatus.Stored);

        await Create(store).StoreAsync([Message("a"), new() { DatasetAlias = "a", Json = json }, new() { Json = Json }, null!]);

        Assert.Equal(Json, Assert.Single(store.Stored).Json);
        Assert.Single(_log.Lines, line => line.StartsWith("3 messages", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_SendOnce_each_event_has_its_key_and_a_repetition_is_done()
    {
        var store = new ScriptedStore(_ => AppendStatus.Stored);
        await Create(store, options => options.SendOnce = true).StoreAsync([Message("a")]);
        Assert.Equal(SendOnceKey.Create("1000000000000001", "Lead", "1"), Assert.Single(store.Stored).Key);

        await Create(new(_ => AppendStatus.Duplicate)).StoreAsync([Message("a")]);
    }

    [Fact]
    public async Task A_disabled_application_takes_no_messages()
    {
        var receiver = Create(new(_ => AppendStatus.Stored), options => options.Enabled = false);

        Assert.Contains("Enabled", (await Assert.ThrowsAsync<MetaEventsNotStoredException>(() => receiver.StoreAsync([Message("a")]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task No_messages_are_no_work() => Create(new(_ => throw new InvalidOperationException())).StoreAsync([]);

    private static MetaEventMessage Message(string alias) => new() { DatasetAlias = alias, Json = Json, SendDeadline = DateTimeOffset.UtcNow.AddDays(1) };

    // The receiver waits on the clock, in steps.
    private async Task AdvanceUntilAsync(Func<bool> isTrue)
    {
        while (!isTrue())
        {
            _clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }
    }

    private IMetaEventMessageReceiver Create(ScriptedStore store, Action<MetaCapiOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddLogging(logging => logging.AddProvider(new ListLoggerProvider(_log)));
        services.AddSingleton<IEventStore>(store);
        services.AddMetaCapi(options =>
        {
            options.Datasets["a"] = new() { DatasetId = "1000000000000001", AccessToken = "token" };
            options.Datasets["b"] = new() { DatasetId = "1000000000000002", AccessToken = "token" };
            options.DefaultDataset = "a";
            configure?.Invoke(options);
        });
        return services.BuildServiceProvider().GetRequiredService<IMetaEventMessageReceiver>();
    }
}
