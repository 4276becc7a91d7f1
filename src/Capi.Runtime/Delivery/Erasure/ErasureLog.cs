namespace Capi.Delivery.Erasure;

/// <summary>The erasures of this process, for batches that were claimed before them. Thread safe.</summary>
internal sealed class ErasureLog
{
    // More erasures while one batch waits for its retry are not to be expected; each takes about 200 bytes.
    private const int MaxSelectors = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<EventSelector> _selectors = [];
    private long _count;

    /// <summary>The number of erasures so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Adds an erasure that the store has applied: a batch that is claimed from now on has none of its events.</summary>
    public void Add(EventSelector selector)
    {
        lock (_lock)
        {
            _selectors.Enqueue(selector);
            if (_selectors.Count > MaxSelectors)
                _selectors.Dequeue();
            Interlocked.Increment(ref _count);
        }
    }

    /// <summary>Returns the erasures after the first ones.</summary>
    /// <param name="count">An earlier value of <see cref="Count"/>.</param>
    public IReadOnlyList<EventSelector> GetAfter(long count)
    {
        if (Count == count)
            return [];
        lock (_lock)
            return [.. _selectors.TakeLast((int)Math.Min(_count - count, MaxSelectors))];
    }
}
