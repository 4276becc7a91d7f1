namespace Capi.Delivery.SendOnce;

/// <summary>The default ledger: in memory, bounded in entries and age. An entry takes about 150 bytes. Thread safe; no lock is held over an await.</summary>
/// <param name="window">How long an entry is kept.</param>
/// <param name="maxEntries">The maximum number of entries; the oldest one makes space for a new one.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class MemorySendOnceLedger(TimeSpan window, int maxEntries, TimeProvider timeProvider) : ISendOnceLedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SendOnceKey, LinkedListNode<Entry>> _nodes = [];

    // The oldest entry first.
    private readonly LinkedList<Entry> _entries = [];

    /// <summary>The number of entries, including expired ones.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _nodes.Count;
        }
    }

    public ValueTask<bool> TryAddAsync(SendOnceKey key)
    {
        // Elapsed time, not the date: an adjusted clock must not expire all entries.
        var now = timeProvider.GetTimestamp();
        lock (_lock)
        {
            RemoveExpired(now);
            if (_nodes.ContainsKey(key))
                return new(false);

            if (_nodes.Count >= maxEntries)
                RemoveOldest();
            _nodes.Add(key, _entries.AddLast(new Entry(key, now)));
            return new(true);
        }
    }

    public ValueTask RemoveAsync(SendOnceKey key)
    {
        lock (_lock)
        {
            if (_nodes.Remove(key, out var node))
                _entries.Remove(node);
        }

        return default;
    }

    private void RemoveExpired(long now)
    {
        while (_entries.First is { } oldest && timeProvider.GetElapsedTime(oldest.Value.Added, now) >= window)
            RemoveOldest();
    }

    private void RemoveOldest()
    {
        _nodes.Remove(_entries.First!.Value.Key);
        _entries.RemoveFirst();
    }

    private readonly record struct Entry(SendOnceKey Key, long Added);
}
