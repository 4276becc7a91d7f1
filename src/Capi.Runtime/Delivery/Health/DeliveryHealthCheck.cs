using Capi.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Capi.Delivery.Health;

/// <summary>Tells whether events are accepted and sent. Never throws, except when it is cancelled.</summary>
internal sealed class DeliveryHealthCheck(
    DatasetSenderRegistry senders, IEventStore store, IOptions<MetaCapiOptions> options, IOptions<MetaCapiHealthOptions> limits, TimeProvider timeProvider) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.Enabled)
            return HealthCheckResult.Healthy("MetaCapi is disabled: nothing is sent.");

        var findings = new HealthFindings(limits.Value);
        var all = await Task.WhenAll(senders.All.Select(sender => ReadAsync(sender, cancellationToken))).ConfigureAwait(false);
        var now = timeProvider.GetUtcNow();
        foreach (var health in all)
            findings.Add(health, now);
        findings.AddData("store", all.Any(static health => health.Store.Problem is not null) ? "refuses events" : "accepts events");

        // An application may have configured what a failure means.
        var status = findings.Status == HealthStatus.Unhealthy ? context.Registration.FailureStatus : findings.Status;
        return new(status, findings.Description, data: findings.Data);
    }

    private async Task<DatasetHealth> ReadAsync(DatasetSender sender, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limits.Value.StoreTimeout, timeProvider);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        EventStoreStatus status;
        try
        {
            // A store may ignore the token.
            status = await store.GetStatusAsync(sender.Dataset.Alias, cancellation.Token).AsTask().WaitAsync(cancellation.Token).ConfigureAwait(false);
            sender.StoreStatus.Set(status);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            status = new() { Problem = "it doesn't answer" };
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // Not the message: it may contain an address or a user name.
            status = new() { Problem = $"it fails with {exception.GetType().Name}" };
        }

        return new(sender.Dataset.Alias, sender.GetStatus(), status);
    }
}
