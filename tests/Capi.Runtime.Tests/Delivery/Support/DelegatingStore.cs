using Capi.Storage;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Passes what every store must have to another store. What a store may leave out is left out here too.</summary>
internal abstract class DelegatingStore(IEventStore store) : IEventStore
{
    public virtual bool IsDurable => Inner.IsDurable;

    public IMetaDeadLetters DeadLetters => Inner.DeadLetters;

    protected IEventStore Inner { get; } = store;

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken) => Inner.AppendAsync(events, results, cancellationToken);

    public virtual ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken) => Inner.WaitForEventsAsync(datasetAlias, cancellationToken);

    public virtual ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken) =>
        Inner.ClaimAsync(datasetAlias, limits, claimed, cancellationToken);

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) => Inner.CompleteAsync(datasetAlias, events, cancellationToken);

    public ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken) =>
        Inner.ReleaseAsync(datasetAlias, events, delay, cancellationToken);

    public ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken) =>
        Inner.DeadLetterAsync(datasetAlias, events, cause, cancellationToken);

    public ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken) => Inner.EraseAsync(selector, cancellationToken);
}
