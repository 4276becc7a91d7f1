using System.Collections.Concurrent;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Diagnostics;
using Capi.Storage.Sqlite.Threading;

namespace Capi.Storage.Sqlite;

/// <summary>The events that wait for consent, in the store's file. Thread safe.</summary>
/// <remarks>Which visitors have waiting events or have refused is also in memory: the pages of all others cost no access to the file.</remarks>
internal sealed class SqliteHeldEventStore : IHeldEventStore
{
    private readonly StoreThread _thread;
    private readonly HeldEventOptions _options;
    private readonly TimeProvider _timeProvider;

    // Changed on the store's thread only, after the commit. The value is when the visitor has nothing in the file any more.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _visitors = new(StringComparer.Ordinal);

    /// <summary>Reads the visitors.</summary>
    /// <param name="thread">The store's thread, which has not started.</param>
    /// <param name="database">The database.</param>
    /// <param name="options">The limits.</param>
    /// <param name="timeProvider">The clock.</param>
    public SqliteHeldEventStore(StoreThread thread, StoreDatabase database, HeldEventOptions options, TimeProvider timeProvider)
    {
        (_thread, _options, _timeProvider) = (thread, options, timeProvider);
        AddVisitors(database);
    }

    public async ValueTask<bool> TryAddAsync(HeldEvent heldEvent)
    {
        var isDisplacing = false;
        var isAdded = await _thread.ChangeAsync(
            database => TryAdd(database.Held, heldEvent, out isDisplacing),
            added => Note(added, heldEvent.Visitor, heldEvent.Expires)).ConfigureAwait(false);
        if (isAdded && isDisplacing)
            HeldEventMetrics.RecordDisplaced(1);
        return isAdded;
    }

    public async ValueTask<IReadOnlyList<HeldEvent>> TakeAsync(string visitor)
    {
        if (!_visitors.ContainsKey(visitor))
            return [];

        var now = _timeProvider.GetUtcNow();
        var taken = await _thread.ChangeAsync(
            database =>
            {
                var events = database.Held.Read(visitor);
                database.Held.Delete(visitor);
                database.Held.DeleteRefusal(visitor);
                return events;
            },
            _ => _visitors.TryRemove(visitor, out var _)).ConfigureAwait(false);
        HeldEventMetrics.RecordExpired(taken.Count(held => held.Expires <= now));
        return [.. taken.Where(held => held.Expires > now)];
    }

    public async ValueTask<int> EraseAsync(string visitor)
    {
        var expires = _timeProvider.GetUtcNow() + _options.MaxDuration;
        var erased = await _thread.ChangeAsync(
            database =>
            {
                database.Held.InsertRefusal(visitor, expires);
                return database.Held.Delete(visitor);
            },
            _ => Note(true, visitor, expires)).ConfigureAwait(false);

        // The log still has what was deleted.
        if (erased > 0)
            await _thread.ReadAsync(static database => database.EmptyLog()).ConfigureAwait(false);
        return erased;
    }

    public async ValueTask<int> EraseAsync(EventSelector selector)
    {
        var erased = await _thread.ChangeAsync(database => database.Held.Delete(selector)).ConfigureAwait(false);
        if (erased > 0)
            await _thread.ReadAsync(static database => database.EmptyLog()).ConfigureAwait(false);
        return erased;
    }

    /// <summary>Reads the visitors of the file. Called on the store's thread, or before it starts.</summary>
    public void AddVisitors(StoreDatabase database)
    {
        foreach (var (visitor, expires) in database.Held.ReadVisitors().Concat(database.Held.ReadRefusals()))
            Note(true, visitor, expires);
    }

    /// <summary>Forgets the visitors whose events and refusals have expired. Called on the store's thread.</summary>
    public void RemoveExpired(DateTimeOffset now)
    {
        foreach (var (visitor, expires) in _visitors)
        {
            if (expires <= now)
                _visitors.TryRemove(visitor, out _);
        }
    }

    private bool TryAdd(HeldEventTable table, HeldEvent heldEvent, out bool isDisplacing)
    {
        isDisplacing = false;
        var now = _timeProvider.GetUtcNow();
        if (heldEvent.Expires <= now || table.HasRefused(heldEvent.Visitor, now))
            return false;

        isDisplacing = table.Count(heldEvent.Visitor) >= _options.MaxEventsPerVisitor;
        if (!isDisplacing && table.UsedBytes + HeldEventTable.GetBytes(heldEvent) > _options.MaxBytes)
            return false;
        if (isDisplacing)
            table.DeleteOldest(heldEvent.Visitor);
        table.Insert(heldEvent);
        return true;
    }

    private void Note(bool isChanged, string visitor, DateTimeOffset expires)
    {
        if (isChanged)
            _visitors.AddOrUpdate(visitor, expires, (_, known) => known > expires ? known : expires);
    }
}
