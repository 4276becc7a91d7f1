using System.Collections.Concurrent;
using Capi.Payload;
using Capi.Storage;
using Microsoft.Extensions.Options;

namespace Capi.Delivery.Queue;

/// <summary>The default store: one bounded queue per dataset, in memory. Its events are lost with the process.</summary>
internal sealed class MemoryEventStore(IOptions<MetaCapiOptions> options, TimeProvider timeProvider) : IEventStore
{
    private static readonly ClaimLimits AnyEvent = new(1, int.MaxValue, default);

    private readonly ConcurrentDictionary<string, MemoryEventQueue> _queues = new(StringComparer.OrdinalIgnoreCase);
    private MemoryDeadLetters? _deadLetters;

    public bool IsDurable => false;

    public IMetaDeadLetters DeadLetters => LazyInitializer.EnsureInitialized(ref _deadLetters, () => new(this, timeProvider));

    /// <summary>Returns the queue of a dataset. The client appends to it directly, which needs no task per event.</summary>
    public MemoryEventQueue GetQueue(string datasetAlias) => _queues.GetOrAdd(datasetAlias, static (_, store) => new(store.Capacity, store.Clock), (Capacity: options.Value.MaxQueueBytes, Clock: timeProvider));

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var next = ref events.Span[i];
            var copy = RentedEvent.Copy(next.Json.Span, next.SendDeadline);
            results.Span[i] = GetQueue(next.DatasetAlias).TryAppend(copy);
            if (results.Span[i] != AppendStatus.Stored)
                copy.Return();
        }

        return default;
    }

    public ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken) =>
        WaitForBatchAsync(datasetAlias, AnyEvent, cancellationToken);

    public ValueTask<bool> WaitForBatchAsync(string datasetAlias, ClaimLimits limits, CancellationToken cancellationToken) =>
        new(GetQueue(datasetAlias).WaitAsync(limits).WaitAsync(cancellationToken));

    public ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken) =>
        new(GetQueue(datasetAlias).Claim(limits, claimed));

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken)
    {
        GetQueue(datasetAlias).End(events);
        return default;
    }

    public async ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, timeProvider, cancellationToken).ConfigureAwait(false);
        GetQueue(datasetAlias).TryReturn(events);
    }

    public ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken)
    {
        var deadLetters = (MemoryDeadLetters)DeadLetters;
        foreach (var failed in events)
            deadLetters.Add(datasetAlias, failed, cause);
        GetQueue(datasetAlias).End(events);
        return default;
    }

    public ValueTask<EventStoreStatus> GetStatusAsync(string datasetAlias, CancellationToken cancellationToken)
    {
        var queue = GetQueue(datasetAlias);
        return new(new EventStoreStatus
        {
            Problem = queue.IsFull ? "the queue in memory has reached MaxQueueBytes" : null,
            UsedShare = (double)queue.Budget.Used / queue.Budget.Capacity,
            Events = queue.Events,
            OldestStoredAt = queue.OldestAge is { } age ? timeProvider.GetUtcNow() - age : null,
            DeadLetters = ((MemoryDeadLetters)DeadLetters).Count(datasetAlias),
        });
    }

    public ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken)
    {
        var deadLetters = ((MemoryDeadLetters)DeadLetters).Erase(selector);
        var erased = new List<ErasedEvents>();
        foreach (var (alias, queue) in _queues)
        {
            var next = new ErasedEvents(alias, queue.Erase(selector), deadLetters.GetValueOrDefault(alias));
            if (next.Waiting + next.DeadLetters > 0)
                erased.Add(next);
        }

        return new(erased);
    }
}
