using Capi.Catalog;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.Delivery;

/// <summary>Starts the dataset senders with the host and drains them when it stops.</summary>
internal sealed class DeliveryService(DeliveryLanes lanes, IOptions<MetaCapiOptions> options, TimeProvider time, ILoggerFactory logs)
    : IHostedLifecycleService
{
    private readonly ILogger _log = logs.CreateLogger(DeliveryLog.Category);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        CheckGraphVersion(options.Value.GraphVersion);
        foreach (var lane in lanes.All)
            lane.Start();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Drains the queues. Not in StopAsync: with ServicesStopConcurrently it would run while the web server's last requests
    /// still enqueue events. StoppedAsync runs after every StopAsync.
    /// </summary>
    /// <param name="cancellationToken">Ends the drain early when the host's shutdown timeout elapses.</param>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        var drained = Task.WhenAll(lanes.All.Select(lane => lane.DrainAsync()).ToArray());
        await drained.WaitAsync(options.Value.ShutdownTimeout, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        foreach (var lane in lanes.All)
            lane.End();
        await drained.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        var lost = lanes.All.Sum(lane => lane.Lost);
        if (lost > 0)
            _log.EventsLost(lost);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A warning, not an error: the version may be newer than this toolkit, or Meta may have extended its lifetime.
    private void CheckGraphVersion(string name)
    {
        var version = GraphVersions.Find(name);
        if (version is null)
            _log.GraphVersionUnknown(name);
        else if (version.IsExpired(time.GetUtcNow().UtcDateTime))
            _log.GraphVersionExpired(name);
    }
}
