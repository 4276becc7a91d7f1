using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Claims;

/// <summary>Reads the events of a claim: released ones first, then new ones, within the limits.</summary>
internal static class ClaimReader
{
    /// <summary>Claims events. Runs on the store's thread. After an exception nothing is claimed.</summary>
    /// <returns>The claimed events.</returns>
    public static List<ClaimedEvent> Read(StoreDatabase database, DatasetClaims claims, string dataset, ClaimLimits limits, bool isFirst)
    {
        var batch = new Batch(limits, isFirst);
        var taken = new List<long>();
        try
        {
            if (!ReadReleased(database, claims, batch, taken))
                return batch.Events;
            ReadNew(database, claims, dataset, batch);
            return batch.Events;
        }
        catch
        {
            taken.ForEach(claims.PutBack);
            throw;
        }
    }

    // False if the next released event has no room.
    private static bool ReadReleased(StoreDatabase database, DatasetClaims claims, Batch batch, List<long> taken)
    {
        while (!batch.IsFull && claims.TryTakeReleased(out var id))
        {
            taken.Add(id);

            // Null: a person has erased it meanwhile.
            if (database.Events.Read(id) is { } released && !batch.TryAdd(released))
            {
                claims.PutBack(id);
                return false;
            }
        }

        return true;
    }

    private static void ReadNew(StoreDatabase database, DatasetClaims claims, string dataset, Batch batch)
    {
        if (batch.IsFull)
            return;
        var (newestId, claimedId, isEmpty) = (claims.NewestId, 0L, true);
        var (events, bytes) = (batch.Events.Count, batch.Bytes);
        foreach (var next in database.Events.ReadNext(dataset, claims.ClaimedId, batch.Left))
        {
            isEmpty = batch.TryAdd(next);
            if (!isEmpty)
                break;
            claimedId = next.Key;
        }

        claims.SetClaimed(claimedId, batch.Events.Count - events, batch.Bytes - bytes);
        if (isEmpty && !batch.IsFull)
            claims.SetEmpty(newestId);
    }

    /// <summary>The events that have been claimed so far.</summary>
    private sealed class Batch(ClaimLimits limits, bool isFirst)
    {
        private long _bytes;

        public List<ClaimedEvent> Events { get; } = [];

        public long Bytes => _bytes;

        public int Left => limits.MaxEvents - Events.Count;

        public bool IsFull => Left <= 0;

        /// <summary>Adds an event if it fits. The first event of a request always fits.</summary>
        public bool TryAdd(in ClaimedEvent next)
        {
            var bytes = next.Json.Length + 1;
            if (_bytes + bytes > limits.MaxBytes && !(isFirst && Events.Count == 0))
                return false;
            _bytes += bytes;
            Events.Add(next);
            return true;
        }
    }
}
