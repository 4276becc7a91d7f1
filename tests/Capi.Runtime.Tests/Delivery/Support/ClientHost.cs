using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A generic host with the client, as in an application.</summary>
internal sealed class ClientHost : IAsyncDisposable
{
    public const string Token = "EAAcanaryTOKENcanary";

    private readonly IHost _host;
    private readonly TimeProvider _time;

    private ClientHost(IHost host, TimeProvider time)
    {
        (_host, _time) = (host, time);
        Logs = host.Services.GetFakeLogCollector();
        Client = host.Services.GetRequiredService<IMetaCapiClient>();
    }

    public IMetaCapiClient Client { get; }

    /// <summary>The output of all loggers of the host, down to trace level.</summary>
    public FakeLogCollector Logs { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a host with one dataset, 1234567890, that sends to this address with no linger time and a minimal retry delay.</summary>
    public static async Task<ClientHost> StartAsync(
        Uri address, Action<MetaCapiOptions>? configure = null, TimeProvider? time = null, Action<IServiceCollection>? services = null, string? alias = null,
        string environment = "Test")
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging();
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.Services.AddMetaCapi(options =>
        {
            if (alias is null)
                (options.DatasetId, options.AccessToken) = ("1234567890", Token);
            else
                options.Datasets[alias] = new() { DatasetId = "1234567890", AccessToken = Token };
            options.BaseAddress = address;
            options.Linger = TimeSpan.Zero;
            options.RetryDelay = TimeSpan.FromMilliseconds(1);
            options.MaxRetryDelay = TimeSpan.FromMilliseconds(1);
            options.ShutdownTimeout = TimeSpan.FromMilliseconds(100);
            options.RequestTimeout = TimeSpan.FromMinutes(3);
        });
        builder.Services.AddMetaCapi(configure ?? (_ => { }));
        services?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new(host, time ?? TimeProvider.System);
    }

    public Task<EnqueueResult> SendAsync(string id, string? padding = null, CancellationToken cancellationToken = default) =>
        SendAsync(Client, id, padding, cancellationToken);

    /// <summary>Sends an event of this age.</summary>
    public Task<EnqueueResult> SendWithAgeAsync(string id, TimeSpan age) =>
        Client.EnqueueAsync(new TestEvent(id, _time.GetUtcNow() - age), TestEvent.Context).AsTask();

    public Task<EnqueueResult> SendAsync(IMetaCapiClient client, string id, string? padding = null, CancellationToken cancellationToken = default) =>
        client.EnqueueAsync(new TestEvent(id, _time.GetUtcNow(), padding), TestEvent.Context, cancellationToken).AsTask();

    /// <summary>The number of events that are not delivered yet.</summary>
    public async Task<long> GetPendingCountAsync() => (await Client.FlushAsync(new CancellationToken(canceled: true))).Pending;

    /// <summary>The dead letters of all datasets.</summary>
    public async Task<List<MetaDeadLetter>> GetDeadLettersAsync()
    {
        var letters = new List<MetaDeadLetter>();
        await foreach (var letter in Services.GetRequiredService<IMetaDeadLetters>().ReadAsync())
            letters.Add(letter);
        return letters;
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken).WithTimeout();

    /// <summary>Disposes without stopping: queued events are discarded.</summary>
    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return default;
    }
}
