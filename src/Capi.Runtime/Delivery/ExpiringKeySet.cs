namespace Capi.Delivery;

/// <summary>A set of keys that forgets each one after a time, and the oldest one when it is full. Not thread safe.</summary>
/// <param name="lifetime">How long a key is kept.</param>
/// <param name="capacity">The maximum number of keys.</param>
/// <param name="timeProvider">The clock. Elapsed time counts, not the date: an adjusted clock must not expire all keys.</param>
internal sealed class ExpiringKeySet<TKey>(TimeSpan lifetime, int capacity, TimeProvider timeProvider)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _nodes = [];

    // The oldest entry first.
    private readonly LinkedList<Entry> _entries = [];

    /// <summary>The number of keys, including expired ones.</summary>
    public int Count => _nodes.Count;

    /// <summary>How long the oldest key still lives; null for an empty set.</summary>
    public TimeSpan? TimeToNextExpiry => _entries.First is { } oldest ? lifetime - timeProvider.GetElapsedTime(oldest.Value.Added) : null;

    /// <summary>Adds a key; false if the set has it. A key that it has doesn't live longer because of the call.</summary>
    public bool TryAdd(TKey key)
    {
        RemoveExpired();
        if (_nodes.ContainsKey(key))
            return false;

        if (_nodes.Count >= capacity)
            RemoveOldest();
        _nodes.Add(key, _entries.AddLast(new Entry(key, timeProvider.GetTimestamp())));
        return true;
    }

    /// <summary>True if the set has the key.</summary>
    public bool Contains(TKey key)
    {
        RemoveExpired();
        return _nodes.ContainsKey(key);
    }

    /// <summary>Removes a key, if the set has it.</summary>
    public void Remove(TKey key)
    {
        if (_nodes.Remove(key, out var node))
            _entries.Remove(node);
    }

    /// <summary>Removes the keys whose time is over.</summary>
    public void RemoveExpired()
    {
        var now = timeProvider.GetTimestamp();
        while (_entries.First is { } oldest && timeProvider.GetElapsedTime(oldest.Value.Added, now) >= lifetime)
            RemoveOldest();
    }

    private void RemoveOldest()
    {
        _nodes.Remove(_entries.First!.Value.Key);
        _entries.RemoveFirst();
    }

    private readonly record struct Entry(TKey Key, long Added);
}
