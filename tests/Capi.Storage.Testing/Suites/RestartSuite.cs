using Capi.Storage.Testing.Processes;
using Capi.Storage.Testing.Requirements;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.Storage.Testing.Suites;

/// <summary>A host on the store that has events of a process before.</summary>
public abstract class RestartSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task A_flush_waits_for_its_own_events_behind_those_of_the_process_before()
    {
        await Store.AppendAsync([.. Enumerable.Range(0, 120).Select(number => TestEvents.Create($"before-{number}", "default", deadline: DateTimeOffset.UtcNow.AddDays(6)))]);
        await Test.CloseAsync(Store);
        await using var endpoint = await RecordingEndpoint.StartAsync();
        using var host = Build(endpoint.Address);
        await host.StartAsync();

        var client = host.Services.GetRequiredService<IMetaCapiClient>();
        Assert.True((await client.SendStageReachedAsync(new("own", DateTimeOffset.UtcNow, "person@example.org"), Context)).IsAccepted);
        var flushed = await client.FlushAsync();

        Assert.Equal((121, 0), (endpoint.Events.Count, flushed.Pending));
        Assert.InRange(flushed.Delivered, 1, 121);
        await host.StopAsync();
    }

    [StoreFact]
    public async Task A_repetition_is_a_duplicate_after_a_restart()
    {
        await using var endpoint = await RecordingEndpoint.StartAsync();
        for (var start = 0; start < 2; start++)
        {
            using var host = Build(endpoint.Address);
            await host.StartAsync();
            var client = host.Services.GetRequiredService<IMetaCapiClient>();

            var result = await client.SendStageReachedAsync(new("order-1", DateTimeOffset.UtcNow, "person@example.org"), Context);
            await client.FlushAsync();
            await host.StopAsync();

            Assert.Equal(start == 0 ? EnqueueStatus.Accepted : EnqueueStatus.Duplicate, result.Status);
        }

        Assert.Single(endpoint.Events);
        Assert.Equal(1, endpoint.Requests);
    }

    [StoreFact]
    public async Task An_event_keeps_its_age_through_a_restart()
    {
        await Store.AppendAsync("a");
        await Test.AdvanceAsync(Test.ShortDelay);
        var before = (await Store.GetStatusAsync(TestEvents.Dataset, CancellationToken.None)).OldestStoredAt;

        var reopened = await Test.ReopenAsync();

        Assert.NotNull(before);
        Assert.Equal(before, (await reopened.GetStatusAsync(TestEvents.Dataset, CancellationToken.None)).OldestStoredAt);
    }

    [StoreFact]
    public void The_ledger_and_held_events_are_those_of_the_store_unless_the_application_has_its_own()
    {
        using var host = Build(new("http://127.0.0.1:9"));
        var store = host.Services.GetRequiredService<IEventStore>();
        Assert.Same(store.SendOnceLedger, host.Services.GetRequiredService<ISendOnceLedger>());
        if (store.HeldEvents is { } held)
            Assert.Same(held, host.Services.GetRequiredService<IHeldEventStore>());

        var own = new OwnLedger();
        using var other = Build(new("http://127.0.0.1:9"), services => services.AddSingleton<ISendOnceLedger>(own));
        Assert.Same(own, other.Services.GetRequiredService<ISendOnceLedger>());
    }

    private static MetaEventContext Context => new() { Consent = MetaConsent.Granted };

    private IHost Build(Uri endpoint, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        configure?.Invoke(builder.Services);
        builder.Services.AddMetaCapi(options =>
        {
            (options.DatasetId, options.AccessToken, options.BaseAddress) = ("1000000000000001", "token", endpoint);
            options.MaxBatchEvents = 50;
            options.Linger = TimeSpan.Zero;
            options.SendOnce = true;
        });
        Test.Register(builder.Services);
        return builder.Build();
    }

    private sealed class OwnLedger : ISendOnceLedger
    {
        public ValueTask<bool> TryAddAsync(SendOnceKey key) => new(true);

        public ValueTask RemoveAsync(SendOnceKey key) => default;
    }
}
