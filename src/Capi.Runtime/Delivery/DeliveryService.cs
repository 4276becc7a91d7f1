using Capi.Catalog;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.Delivery;

/// <summary>Runs the lanes for as long as the host lives.</summary>
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
    /// The final drain stands here and not in StopAsync: with ServicesStopConcurrently that would run while the web
    /// server's last requests still hand over events. StoppedAsync comes after every StopAsync.
    /// </summary>
    /// <param name="cancellationToken">Ends the drain early: the host's own time is up.</param>
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

    // A warning and no error: a version may have come out after this toolkit, or Meta may have prolonged one.
    private void CheckGraphVersion(string name)
    {
        var version = GraphVersions.Find(name);
        if (version is null)
            _log.GraphVersionUnknown(name);
        else if (version.IsExpired(time.GetUtcNow().UtcDateTime))
            _log.GraphVersionExpired(name);
    }
}
