namespace Capi.Delivery.SendOnce;

/// <summary>The default ledger: in memory, bounded in entries and age. An entry takes about 150 bytes. Thread safe; no lock is held over an await.</summary>
/// <param name="window">How long an entry is kept.</param>
/// <param name="maxEntries">The maximum number of entries; the oldest one makes space for a new one.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class MemorySendOnceLedger(TimeSpan window, int maxEntries, TimeProvider timeProvider) : ISendOnceLedger
{
    private readonly Lock _lock = new();
    private readonly ExpiringKeySet<SendOnceKey> _keys = new(window, maxEntries, timeProvider);

    /// <summary>The number of entries, including expired ones.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _keys.Count;
        }
    }

    public ValueTask<bool> TryAddAsync(SendOnceKey key)
    {
        lock (_lock)
            return new(_keys.TryAdd(key));
    }

    public ValueTask RemoveAsync(SendOnceKey key)
    {
        lock (_lock)
            _keys.Remove(key);
        return default;
    }
}
