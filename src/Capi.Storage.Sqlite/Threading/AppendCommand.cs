using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>Stores events of one caller.</summary>
internal sealed class AppendCommand(ReadOnlyMemory<StoredEvent> events, ClaimRegistry registry, Func<StoreDatabase, bool> hasSpace) : StoreCommand
{
    private const int SqliteFull = 13;

    private readonly List<(string Dataset, long Id)> _stored = [];

    /// <summary>The result of all events, after <see cref="StoreCommand.Completion"/>.</summary>
    public AppendStatus Status { get; private set; }

    public override void Execute(StoreDatabase database)
    {
        _stored.Clear();
        if (!hasSpace(database))
            return;
        foreach (var next in events.Span)
            _stored.Add((next.DatasetAlias, database.Events.Insert(next)));
    }

    protected override void OnCommitted()
    {
        Status = _stored.Count == 0 ? AppendStatus.Full : AppendStatus.Stored;
        foreach (var (dataset, id) in _stored)
            registry.Get(dataset).Add(id);
    }

    protected override bool OnRolledBack(Exception exception)
    {
        Status = AppendStatus.Full;
        return exception is SqliteException { SqliteErrorCode: SqliteFull };
    }
}
