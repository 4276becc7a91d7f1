using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite;

/// <summary>Takes over the events of other processes that have ended: of a crash, of a recycled worker, of a deployment.</summary>
internal static class Adoption
{
    private const int BatchEvents = 500;

    /// <summary>Moves the events of all unused sibling directories into the database, and deletes those directories.</summary>
    public static void TakeOver(SqliteStoreOptions options, StoreDirectory own, StoreDatabase database)
    {
        foreach (var orphan in StoreDirectory.FindFree(options.Path))
        {
            using (orphan)
            {
                if (orphan.Path == own.Path || !TryMove(orphan, options, database))
                    continue;
                orphan.Delete();
            }
        }
    }

    private static bool TryMove(StoreDirectory orphan, SqliteStoreOptions options, StoreDatabase database)
    {
        try
        {
            using var source = StoreDatabase.Open(orphan.DatabaseFile, Math.Max(options.MaxBytes, new FileInfo(orphan.DatabaseFile).Length * 2));
            return Move(source, Path.GetFileName(orphan.Path), database);
        }
        catch (Exception exception) when (exception is SqliteException or StoreVersionException or IOException)
        {
            // Left for a person: it is damaged, of a newer version, or the disk is full.
            return false;
        }
    }

    // Inserted and committed here before it is deleted there. If the process ends in between, the origin prevents a second copy.
    private static bool Move(StoreDatabase source, string name, StoreDatabase target)
    {
        foreach (var (dataset, _) in source.Events.ReadDatasets())
        {
            while (source.Events.ReadNext(dataset, 0, BatchEvents).ToList() is { Count: > 0 } batch)
            {
                if (!target.Space.HasSpace)
                    return false;
                target.InTransaction((dataset, name, batch), static (database, move) => InsertAll(database, move.dataset, move.name, move.batch));
                source.InTransaction(batch, static (database, moved) => moved.ForEach(ended => database.Events.Delete(ended.Key)));
            }
        }

        // Dead letters stay where they are until a person has seen them.
        return source.DeadLetters.ReadNext(null, 0, 1).Count == 0;
    }

    private static void InsertAll(StoreDatabase database, string dataset, string name, List<ClaimedEvent> batch)
    {
        foreach (var moved in batch)
        {
            var id = database.Events.Insert(new StoredEvent(dataset, moved.Json, moved.SendDeadline), FormattableString.Invariant($"{name}:{moved.Key}"));
            database.Events.Update(moved with { Key = id });
        }
    }
}
