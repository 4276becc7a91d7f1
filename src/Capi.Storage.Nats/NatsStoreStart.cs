using Capi.Storage.Nats.Connection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Capi.Storage.Nats;

/// <summary>Connects when the host starts. What only a person can mend stops the start; a server that doesn't answer doesn't, because it may be restarting: the log says so, and the
/// store connects as soon as it answers.</summary>
internal sealed class NatsStoreStart(IEventStore store, IOptions<MetaCapiOptions> options) : IHostedService
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || store is not NatsEventStore nats)
            return;
        try
        {
            await nats.ConnectAsync(cancellationToken).WaitAsync(MaxWait, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is StoreUnavailableException { IsPermanent: false } or TimeoutException)
        {
            // Logged by the store.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
