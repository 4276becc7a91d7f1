using Capi.Storage;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Passes all calls to another store and keeps the waits that were begun.</summary>
internal sealed class WaitRecordingStore(IEventStore store) : DelegatingStore(store), IEventStore
{
    public List<Task> Waits { get; } = [];

    public override ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken) => Record(base.WaitForEventsAsync(datasetAlias, cancellationToken).AsTask());

    public ValueTask<bool> WaitForBatchAsync(string datasetAlias, ClaimLimits limits, CancellationToken cancellationToken) =>
        Record(Inner.WaitForBatchAsync(datasetAlias, limits, cancellationToken).AsTask());

    private ValueTask<bool> Record(Task<bool> wait)
    {
        Waits.Add(wait);
        return new(wait);
    }
}
