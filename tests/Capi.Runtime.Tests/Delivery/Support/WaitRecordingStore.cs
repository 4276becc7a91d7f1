using Capi.Storage;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Passes all calls to another store and keeps the waits that were begun.</summary>
internal sealed class WaitRecordingStore(IEventStore store) : IEventStore
{
    public List<Task> Waits { get; } = [];

    public bool IsDurable => store.IsDurable;

    public IMetaDeadLetters DeadLetters => store.DeadLetters;

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken) => store.AppendAsync(events, results, cancellationToken);

    public ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken) => Record(store.WaitForEventsAsync(datasetAlias, cancellationToken).AsTask());

    public ValueTask<bool> WaitForBatchAsync(string datasetAlias, ClaimLimits limits, CancellationToken cancellationToken) =>
        Record(store.WaitForBatchAsync(datasetAlias, limits, cancellationToken).AsTask());

    public ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken) =>
        store.ClaimAsync(datasetAlias, limits, claimed, cancellationToken);

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) => store.CompleteAsync(datasetAlias, events, cancellationToken);

    public ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken) =>
        store.ReleaseAsync(datasetAlias, events, delay, cancellationToken);

    public ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken) =>
        store.DeadLetterAsync(datasetAlias, events, cause, cancellationToken);

    public ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken) => store.EraseAsync(selector, cancellationToken);

    private ValueTask<bool> Record(Task<bool> wait)
    {
        Waits.Add(wait);
        return new(wait);
    }
}
