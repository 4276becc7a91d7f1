using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using Capi.Storage.Nats.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Capi.Storage.Nats.Tests;

/// <summary>The NATS store for the suites, on the shared server, with streams of its own.</summary>
public sealed class NatsTestStore : TestStore
{
    // A real server counts this time. Long enough for a slow machine between two steps of a test.
    private static readonly TimeSpan AckWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string _prefix = "test-" + Guid.NewGuid().ToString("N")[..12];
    private string _url = "";
    private NatsEventStore? _store;
    private TimeSpan _aged;

    internal ListLogger Log { get; } = new();

    internal string Prefix => _prefix;

    public override IEventStore Store => _store!;

    public override DateTimeOffset Now => DateTimeOffset.UtcNow;

    public override string ProcessArgument => $"nats:{_url}|{_prefix}";

    public override bool KeepsExpiredClaims => false;

    public override bool KeepsClaimsOfKilledProcesses => true;

    public override TimeSpan ShortDelay => TimeSpan.FromSeconds(1);

    public override async Task PrepareAsync() => _url = (await NatsServer.Shared).Url;

    public override async Task OpenAsync() => _store = (NatsEventStore)await OpenAnotherAsync();

    public override async Task<IEventStore> ReopenAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        await OpenAsync();
        return _store!;
    }

    public override async Task<IEventStore> OpenAnotherAsync()
    {
        var store = new NatsEventStore(new() { Url = _url, Prefix = _prefix, AckWait = AckWait }, new(), TimeProvider.System, Log);
        await store.ConnectAsync(CancellationToken.None);
        return store;
    }

    /// <summary>Waits for short times. For days, the server is told to delete entries so much earlier.</summary>
    public override async Task AdvanceAsync(TimeSpan time)
    {
        if (time <= TimeSpan.FromSeconds(30))
        {
            await Task.Delay(time + TimeSpan.FromMilliseconds(300));
            return;
        }

        _aged += time;
        await using var connection = new NatsConnection(new() { Url = _url });
        var jetStream = new NatsJSContext(connection);
        var names = new StoreNames(_prefix);
        await AgeAsync(jetStream, names.DeadLetterStream, TimeSpan.FromDays(14));
        await AgeAsync(jetStream, $"KV_{names.SendOnceBucket}", new MetaCapiOptions().SendOnceWindow);
    }

    public override void Register(IServiceCollection services) => services.UseNats(options => (options.Url, options.Prefix, options.AckWait) = (_url, _prefix, TimeSpan.FromSeconds(5)));

    public override async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        await using var connection = new NatsConnection(new() { Url = _url });
        var jetStream = new NatsJSContext(connection);
        var names = new StoreNames(_prefix);
        foreach (var stream in (string[])[names.EventStream, names.DeadLetterStream, $"KV_{names.AttemptBucket}", $"KV_{names.SendOnceBucket}"])
        {
            try
            {
                await jetStream.DeleteStreamAsync(stream);
            }
            catch (NatsJSApiException)
            {
                // The test has not created it.
            }
        }
    }

    private async Task AgeAsync(NatsJSContext jetStream, string name, TimeSpan retention)
    {
        var left = retention - _aged;
        var stream = await jetStream.GetStreamAsync(name);
        var age = left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(100);
        await stream.UpdateAsync(stream.Info.Config with { MaxAge = age, DuplicateWindow = age < TimeSpan.FromMinutes(2) ? age : TimeSpan.FromMinutes(2) });
        if (left > TimeSpan.Zero)
            return;
        using var limit = new CancellationTokenSource(Limit);
        while (stream.Info.State.Messages > 0)
        {
            await Task.Delay(50, limit.Token);
            await stream.RefreshAsync(limit.Token);
        }
    }
}
