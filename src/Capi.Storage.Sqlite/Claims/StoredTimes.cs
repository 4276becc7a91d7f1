namespace Capi.Storage.Sqlite.Claims;

/// <summary>When events were stored, to ten seconds: one entry for many events. Not thread safe.</summary>
/// <remarks>Events of a process before count from the start of this one.</remarks>
internal sealed class StoredTimes(TimeProvider timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Queue<(long FirstId, long Timestamp)> _entries = new();
    private long _lastTimestamp;

    /// <summary>An event was stored.</summary>
    public void Add(long id)
    {
        var now = timeProvider.GetTimestamp();
        if (_entries.Count > 0 && timeProvider.GetElapsedTime(_lastTimestamp, now) < Interval)
            return;
        _entries.Enqueue((id, now));
        _lastTimestamp = now;
    }

    /// <summary>How long ago an event was stored. Forgets the events before it.</summary>
    public TimeSpan? GetAge(long id)
    {
        // The entry of the event is the last one that doesn't begin behind it.
        while (_entries.Count > 1 && _entries.ElementAt(1).FirstId <= id)
            _entries.Dequeue();
        return _entries.TryPeek(out var entry) ? timeProvider.GetElapsedTime(entry.Timestamp) : null;
    }
}
