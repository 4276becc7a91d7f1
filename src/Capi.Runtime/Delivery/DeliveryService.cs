using Capi.Catalog;
using Capi.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.Delivery;

/// <summary>Starts the dataset senders with the host and drains them when it stops.</summary>
internal sealed class DeliveryService(
    DatasetSenderRegistry senders, IOptions<MetaCapiOptions> options, IEventStore store, TimeProvider timeProvider, ILoggerFactory loggerFactory, IHostEnvironment? environment = null)
    : IHostedLifecycleService, IDisposable
{
    private readonly ILogger _logger = loggerFactory.CreateLogger(DeliveryLog.Category);
    private DroppedValueLog? _droppedValues;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _droppedValues = DroppedValueLog.Start(timeProvider, _logger);
        if (!options.Value.Enabled)
        {
            _logger.Disabled();
            return Task.CompletedTask;
        }

        CheckGraphVersion(options.Value.GraphVersion);
        if (!store.IsDurable && environment?.IsProduction() == true)
            _logger.StoreNotDurable();
        foreach (var sender in senders.All)
            sender.Start();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Drains the queues. Not in StopAsync: with ServicesStopConcurrently it would run while the web server's last requests
    /// still enqueue events. StoppedAsync runs after every StopAsync.
    /// </summary>
    /// <param name="cancellationToken">Ends the drain early when the host's shutdown timeout elapses.</param>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        var drained = Task.WhenAll(senders.All.Select(sender => sender.DrainAsync()).ToArray());
        await drained.WaitAsync(options.Value.ShutdownTimeout, timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        foreach (var sender in senders.All)
            sender.Abort();
        await drained.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        var lost = senders.All.Sum(sender => sender.LostEvents);
        if (lost > 0)
            _logger.EventsLost(lost);
    }

    public void Dispose() => _droppedValues?.Dispose();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A warning, not an error: the version may be newer than this toolkit, or Meta may have extended its lifetime.
    private void CheckGraphVersion(string name)
    {
        var version = GraphVersions.Find(name);
        if (version is null)
            _logger.GraphVersionUnknown(name);
        else if (version.IsExpired(timeProvider.GetUtcNow().UtcDateTime))
            _logger.GraphVersionExpired(name);
    }
}
