using Capi.Storage;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Passes all calls to another store; the first claim with events waiting hangs until the test continues it.</summary>
internal sealed class StoppableStore(IEventStore store) : IEventStore
{
    private readonly TaskCompletionSource _claiming = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _continued = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a claim hangs.</summary>
    public Task Claiming => _claiming.Task;

    /// <summary>Replaces the answer about the status.</summary>
    public Func<CancellationToken, Task<EventStoreStatus>>? Status { get; init; }

    public bool IsDurable => store.IsDurable;

    public IMetaDeadLetters DeadLetters => store.DeadLetters;

    /// <summary>Lets claims pass.</summary>
    public void Continue() => _continued.SetResult();

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken) => store.AppendAsync(events, results, cancellationToken);

    public ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken) => store.WaitForEventsAsync(datasetAlias, cancellationToken);

    public async ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        _claiming.TrySetResult();
        await _continued.Task;
        return await store.ClaimAsync(datasetAlias, limits, claimed, cancellationToken);
    }

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) => store.CompleteAsync(datasetAlias, events, cancellationToken);

    public ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken) =>
        store.ReleaseAsync(datasetAlias, events, delay, cancellationToken);

    public ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken) =>
        store.DeadLetterAsync(datasetAlias, events, cause, cancellationToken);

    public ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken) => store.EraseAsync(selector, cancellationToken);

    public ValueTask<EventStoreStatus> GetStatusAsync(string datasetAlias, CancellationToken cancellationToken) =>
        Status is null ? store.GetStatusAsync(datasetAlias, cancellationToken) : new(Status(cancellationToken));
}
