using Capi.Storage;

namespace Capi.Delivery.Health;

/// <summary>The last status of the store for one dataset, for instruments: their callbacks can't wait for a database. Thread safe.</summary>
/// <remarks>Nothing is read unless somebody asks: a collector that reads, or a health check, whose result is kept too.</remarks>
internal sealed class StoreStatusCache(string datasetAlias, IEventStore store, TimeProvider timeProvider)
{
    /// <summary>A status that is younger isn't read again.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(10);

    /// <summary>An older status says nothing: the store doesn't answer, or nobody has asked for long.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    private volatile Entry? _last;
    private int _isReading;

    /// <summary>Keeps a status that was read now.</summary>
    public void Set(EventStoreStatus status)
    {
        var age = timeProvider.GetUtcNow() - status.OldestStoredAt;
        _last = new(status, age > TimeSpan.Zero ? age.Value : TimeSpan.Zero, timeProvider.GetTimestamp());
    }

    /// <summary>Returns the last status, and how old the oldest event was then; null if there is none. A store that answers at once is asked now, every other one for the next call.</summary>
    public (EventStoreStatus Status, TimeSpan OldestAge)? Get()
    {
        if (GetAge() is not { } age || age >= RefreshInterval)
            _ = RefreshAsync();
        return _last is { } last && GetAge() <= MaxAge ? (last.Status, last.OldestAge) : null;
    }

    private TimeSpan? GetAge() => _last is { } last ? timeProvider.GetElapsedTime(last.ReadAt) : null;

    // One at a time, so that calls don't pile up in a store that doesn't answer.
    private async Task RefreshAsync()
    {
        if (Interlocked.Exchange(ref _isReading, 1) == 1)
            return;
        try
        {
            Set(await store.GetStatusAsync(datasetAlias, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception)
        {
            // The health check tells; what is known gets too old.
        }
        finally
        {
            Volatile.Write(ref _isReading, 0);
        }
    }

    private sealed record Entry(EventStoreStatus Status, TimeSpan OldestAge, long ReadAt);
}
