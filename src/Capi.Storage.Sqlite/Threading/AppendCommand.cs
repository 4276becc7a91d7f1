using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>Stores events of one caller, with their entries in the send-once ledger.</summary>
/// <param name="events">The events.</param>
/// <param name="results">Receives the results.</param>
/// <param name="registry">The claims, which learn of the new events.</param>
/// <param name="space">Tells whether the store takes new events.</param>
/// <param name="sendOnceWindow">How long an entry of the ledger is kept.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class AppendCommand(
    ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, ClaimRegistry registry, SpaceCheck space, TimeSpan sendOnceWindow, TimeProvider timeProvider) : StoreCommand
{
    private readonly List<(string Dataset, long Id, int Bytes)> _stored = [];

    public override void Execute(StoreDatabase database)
    {
        _stored.Clear();
        var statuses = results.Span[..events.Length];
        Fill(AppendStatus.Full);
        if (!space.HasSpace(database))
            return;

        var now = timeProvider.GetUtcNow();
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var next = ref events.Span[i];
            statuses[i] = next.SendOnceKey is { } key && !database.SendOnce.TryInsert(key, now + sendOnceWindow, now) ? AppendStatus.Duplicate : AppendStatus.Stored;
            if (statuses[i] == AppendStatus.Stored)
                _stored.Add((next.DatasetAlias, database.Events.Insert(next, now), next.Json.Length));
        }
    }

    protected override void OnCommitted()
    {
        foreach (var (dataset, id, bytes) in _stored)
            registry.Get(dataset).Add(id, bytes);
    }

    protected override bool OnRolledBack(Exception exception)
    {
        Fill(AppendStatus.Full);
        return exception is SqliteException { SqliteErrorCode: SqliteErrors.Full };
    }

    private void Fill(AppendStatus status) => results.Span[..events.Length].Fill(status);
}
