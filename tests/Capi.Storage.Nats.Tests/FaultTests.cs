using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using Capi.Storage.Nats.Tests.Servers;
using Capi.Storage.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats.Tests;

/// <summary>Servers that are killed, streams that are full or deleted.</summary>
[NatsServerRequired]
public class FaultTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly ListLogger _log = new();
    private NatsServer _server = null!;

    public async Task InitializeAsync() => _server = await NatsServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [StoreFact]
    public async Task A_server_that_is_killed_during_delivery_loses_no_accepted_event()
    {
        await using var endpoint = await RecordingEndpoint.StartAsync(() => Task.Delay(5));
        using var host = Build(endpoint.Address);
        await host.StartAsync();
        var client = host.Services.GetRequiredService<IMetaCapiClient>();
        var accepted = new HashSet<string>(StringComparer.Ordinal);
        using var stop = new CancellationTokenSource();
        var producer = Task.Run(async () =>
        {
            for (var id = 0; !stop.IsCancellationRequested; id++)
            {
                if ((await client.SendStageReachedAsync(new($"{id}", DateTimeOffset.UtcNow, "person@example.org"), new() { Consent = MetaConsent.Granted })).IsAccepted)
                    accepted.Add($"{id}");
            }
        });

        for (var round = 0; round < 5; round++)
        {
            var before = endpoint.Events.Count;
            await WaitUntilAsync(() => endpoint.Events.Count > before + 50);
            await _server.KillAsync();
            await _server.StartAgainAsync();
        }

        await stop.CancelAsync();
        await producer;
        await WaitUntilAsync(() => accepted.All(endpoint.Events.ContainsKey));
        await host.StopAsync();
        Assert.All(endpoint.Events.Values, copies => Assert.Single(copies.Distinct(StringComparer.Ordinal)));
        Assert.Contains(_log.Lines, line => line.Contains("the connection is lost", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.Contains("the connection is restored", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task A_full_stream_refuses_events_keeps_the_accepted_ones_and_accepts_again()
    {
        await using var store = await OpenAsync(options => options.MaxBytes = 1024 * 1024);
        var accepted = 0;
        while ((await store.AppendAsync(TestEvents.Create($"{accepted}", padding: 20_000)))[0] == AppendStatus.Stored)
            accepted++;

        Assert.InRange(accepted, 40, 53);
        Assert.Equal([AppendStatus.Full], await store.AppendAsync("x".PadLeft(30_000, 'x')));
        var status = await store.GetStatusAsync(TestEvents.Dataset, CancellationToken.None);
        Assert.Equal("the stream has reached MaxBytes", status.Problem);
        Assert.InRange(status.UsedShare!.Value, 0.9, 1);
        var claimed = await store.ClaimAsync();
        Assert.True(claimed.Count >= accepted);
        await store.CompleteAsync(TestEvents.Dataset, claimed, CancellationToken.None);

        Assert.Equal([AppendStatus.Stored], await store.AppendAsync(TestEvents.Create("again", padding: 20_000)));
        Assert.Null((await store.GetStatusAsync(TestEvents.Dataset, CancellationToken.None)).Problem);
        Assert.Single(_log.Lines, line => line.Contains("new events are refused (10077: maximum bytes exceeded)", StringComparison.Ordinal));
        Assert.Single(_log.Lines, line => line.Contains("accepted again", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task A_full_stream_still_takes_dead_letters_and_released_events()
    {
        await using var store = await OpenAsync(options => options.MaxBytes = 1024 * 1024);
        while ((await store.AppendAsync(TestEvents.Create("a", padding: 20_000)))[0] == AppendStatus.Stored)
        {
        }

        var claimed = await store.ClaimAsync();
        await store.ReleaseAsync(TestEvents.Dataset, [claimed[0] with { Attempts = 7 }], TimeSpan.Zero, CancellationToken.None);
        await store.DeadLetterAsync(TestEvents.Dataset, claimed[1..], new(DeadLetterReason.Rejected), CancellationToken.None);

        Assert.Equal(claimed.Count - 1, (await store.DeadLetters.ReadAllAsync()).Count);
        Assert.Equal(7, Assert.Single(await store.ClaimAsync()).Attempts);
    }

    [StoreFact]
    public async Task A_deleted_stream_and_a_deleted_consumer_are_created_again()
    {
        await using var store = await OpenAsync();
        await store.AppendAsync("before");
        await store.ClaimAsync();
        await using var connection = new NatsConnection(new() { Url = _server.Url });
        var jetStream = new NatsJSContext(connection);

        await jetStream.DeleteConsumerAsync("capi-events", TestEvents.Dataset);
        await RetryAsync(async () => Assert.Equal("before", await store.ClaimIdsAsync()));

        await jetStream.DeleteStreamAsync("capi-events");
        await RetryAsync(async () => Assert.Equal([AppendStatus.Stored], await store.AppendAsync("after")));
        await RetryAsync(async () => Assert.Equal("after", await store.ClaimIdsAsync()));
    }

    [StoreFact]
    public async Task An_event_that_the_server_can_not_take_is_refused()
    {
        await using var store = await OpenAsync();

        Assert.Equal([AppendStatus.Full, AppendStatus.Stored], await store.AppendAsync(TestEvents.Create("large", padding: 1024 * 1024), TestEvents.Create("a")));

        Assert.Contains(_log.Lines, line => line.Contains("max_payload", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task An_event_of_a_process_that_was_killed_between_ledger_and_stream_is_stored_by_the_next_call_once()
    {
        await using var store = await OpenAsync();
        var key = SendOnceKey.Create("1000000000000001", "Purchase", "order-1");
        await using var session = new NatsSession(new() { Url = _server.Url }, TimeSpan.FromDays(7), _log);
        var bucket = (await session.GetStreamsAsync(CancellationToken.None)).SendOnce;
        await bucket.CreateAsync(key.ToString(), "begun"u8.ToArray());
        var repeated = TestEvents.Create("order-1") with { SendOnceKey = key };

        Assert.Equal([AppendStatus.Stored], await store.AppendAsync(repeated));
        Assert.Equal([AppendStatus.Duplicate], await store.AppendAsync(repeated));

        Assert.Equal("order-1", await store.ClaimIdsAsync());
    }

    [StoreFact]
    public async Task A_message_of_somebody_else_is_sent_and_not_lost()
    {
        await using var store = await OpenAsync();
        await using var connection = new NatsConnection(new() { Url = _server.Url });
        await new NatsJSContext(connection).PublishAsync(new StoreNames("capi").GetEventSubject(TestEvents.Dataset), """{"event_name":"Lead","event_id":"foreign","event_time":1}"""u8.ToArray());

        var claimed = Assert.Single(await store.ClaimAsync());

        Assert.Equal(("foreign", DateTimeOffset.MaxValue, true), (TestEvents.GetId(claimed), claimed.SendDeadline, claimed.IsRecovered));
    }

    private static async Task RetryAsync(Func<Task> check)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            try
            {
                await check();
                return;
            }
            catch (Exception) when (!limit.IsCancellationRequested)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task WaitUntilAsync(Func<bool> isTrue)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!isTrue())
            await Task.Delay(10, limit.Token);
    }

    private async Task<NatsEventStore> OpenAsync(Action<NatsStoreOptions>? configure = null)
    {
        var options = new NatsStoreOptions { Url = _server.Url };
        configure?.Invoke(options);
        var store = new NatsEventStore(options, new(), TimeProvider.System, _log);
        await store.ConnectAsync(CancellationToken.None);
        return store;
    }

    private IHost Build(Uri endpoint)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(new ListLoggerProvider(_log));
        builder.Services.AddMetaCapi(options =>
        {
            (options.DatasetId, options.AccessToken, options.BaseAddress) = ("1000000000000001", "token", endpoint);
            (options.MaxBatchEvents, options.Linger) = (20, TimeSpan.FromMilliseconds(5));
        }).UseNats(options => (options.Url, options.AckWait) = (_server.Url, TimeSpan.FromSeconds(5)));
        return builder.Build();
    }
}
