using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite;

/// <summary>Moves the content of a database into another one.</summary>
/// <remarks>Each batch is committed in the target before it is deleted in the source. If the process ends in between, the origin prevents a second copy.</remarks>
internal sealed class StoreCopy(StoreDatabase source, string name, StoreDatabase target, TimeProvider timeProvider)
{
    private const int BatchRows = 500;

    /// <summary>Moves events, oldest first, as long as there is space.</summary>
    /// <param name="claims">The claims of the target, which learn of the events.</param>
    /// <param name="batches">How many batches may be moved; 0 afterwards if that or the space was not enough.</param>
    /// <returns>The number of moved events.</returns>
    public int MoveEvents(ClaimRegistry claims, ref int batches)
    {
        var moved = 0;
        foreach (var (dataset, _, _) in source.Events.ReadDatasets())
        {
            while (source.Events.ReadCopies(dataset, BatchRows) is { Count: > 0 } batch)
            {
                if (batches <= 0 || !target.Space.HasSpace)
                {
                    batches = 0;
                    return moved;
                }

                long newestId = 0;
                target.InTransaction(batch, (database, events) => newestId = InsertAll(database, dataset, events));
                claims.Get(dataset).AddMany(newestId);
                source.InTransaction(batch, static (database, events) => events.ForEach(ended => database.Events.Delete(ended.Event.Key)));
                moved += batch.Count;
                batches--;
            }
        }

        return moved;
    }

    /// <summary>Moves dead letters.</summary>
    /// <returns>Their number.</returns>
    public int MoveDeadLetters()
    {
        var moved = 0;
        var now = timeProvider.GetUtcNow();
        while (source.DeadLetters.ReadCopies(BatchRows) is { Count: > 0 } letters)
        {
            target.InTransaction(letters, (database, rows) =>
            {
                foreach (var (id, values) in rows)
                    database.DeadLetters.InsertCopy(id, values, now);
            });
            source.InTransaction(letters, static (database, rows) =>
            {
                foreach (var (id, _) in rows)
                    database.DeadLetters.Delete(id);
            });
            moved += letters.Count;
        }

        return moved;
    }

    /// <summary>Moves dead letters, entries of the ledger and what waits for consent.</summary>
    public void MoveOthers()
    {
        MoveDeadLetters();
        MoveSendOnce();
        target.InTransaction(source.Held, static (database, held) =>
        {
            foreach (var next in held.ReadAll())
                database.Held.Insert(next);
            foreach (var (visitor, expires) in held.ReadRefusals())
                database.Held.InsertRefusal(visitor, expires);
        });
    }

    // Copied, not moved: an entry twice is the same entry. The directory is deleted afterwards.
    private void MoveSendOnce()
    {
        byte[] last = [];
        while (source.SendOnce.ReadNext(last, BatchRows) is { Count: > 0 } entries)
        {
            target.InTransaction(entries, static (database, rows) =>
            {
                foreach (var entry in rows)
                    database.SendOnce.InsertCopy(entry);
            });
            last = entries[^1].Key;
        }
    }

    private long InsertAll(StoreDatabase database, string dataset, List<(ClaimedEvent Event, DateTimeOffset StoredAt)> batch)
    {
        long id = 0;
        foreach (var (moved, storedAt) in batch)
        {
            id = database.Events.Insert(new StoredEvent(dataset, moved.Json, moved.SendDeadline), storedAt, GetOrigin(moved.Key));
            database.Events.Update(moved with { Key = id });
        }

        return id;
    }

    private string GetOrigin(long id) => FormattableString.Invariant($"{name}:{id}");
}
