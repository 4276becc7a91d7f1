using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Files;
using Capi.Storage.Sqlite.Threading;

namespace Capi.Storage.Sqlite;

/// <summary>Keeps events in a SQLite file of this process. Thread safe.</summary>
internal sealed class SqliteEventStore : IEventStore, IDisposable
{
    private readonly StoreDirectory _directory;
    private readonly StoreDatabase _database;
    private readonly StoreThread _thread;
    private readonly ClaimRegistry _claims;
    private readonly DiskSpace _disk;
    private readonly TimeProvider _timeProvider;
    private int _disposed;

    private SqliteEventStore(StoreDirectory directory, StoreDatabase database, SqliteStoreOptions options, TimeProvider timeProvider)
    {
        (_directory, _database, _timeProvider) = (directory, database, timeProvider);
        _claims = new(timeProvider);
        _disk = new(directory.Path, timeProvider);
        foreach (var (dataset, newestId) in database.Events.ReadDatasets())
            _claims.Get(dataset).Add(newestId);
        database.DeadLetters.DeleteOlderThan(timeProvider.GetUtcNow() - options.DeadLetterRetention);
        database.Space.Shrink();
        _thread = new(database);
        DeadLetters = new SqliteDeadLetters(_thread, _claims, HasSpace);
    }

    public bool IsDurable => true;

    public IMetaDeadLetters DeadLetters { get; }

    /// <summary>Opens a store, and takes over the events of processes that have ended.</summary>
    /// <exception cref="InvalidOperationException">The path can't be used; the message says what to change.</exception>
    public static SqliteEventStore Open(SqliteStoreOptions options, TimeProvider timeProvider)
    {
        var (directory, database) = StoreOpener.Open(options);
        try
        {
            Adoption.TakeOver(options, directory, database);
            return new(directory, database, options, timeProvider);
        }
        catch
        {
            database.Dispose();
            directory.Dispose();
            throw;
        }
    }

    public async ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken)
    {
        if (events.IsEmpty)
            return;
        var append = new AppendCommand(events, _claims, HasSpace);
        if (!_thread.TryPost(append))
        {
            results.Span[..events.Length].Fill(AppendStatus.Closed);
            return;
        }

        // Not cancelled: the events belong to the caller until the command has read them.
        await append.Completion.ConfigureAwait(false);
        results.Span[..events.Length].Fill(append.Status);
    }

    public ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken) => _claims.Get(datasetAlias).WaitAsync(cancellationToken);

    public async ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var claims = _claims.Get(datasetAlias);
        var isFirst = claimed.Count == 0;
        var events = await _thread.ReadAsync(database => ClaimReader.Read(database, claims, datasetAlias, limits, isFirst)).ConfigureAwait(false);
        foreach (var next in events)
            claimed.Add(next);
        return events.Count;
    }

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) => ChangeAsync(database =>
    {
        foreach (var ended in events)
            database.Events.Delete(ended.Key);
    });

    public ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken) => ChangeAsync(
        database =>
        {
            foreach (var released in events)
                database.Events.Update(released);
        },
        () => _claims.Get(datasetAlias).Release(events, delay));

    public ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken)
    {
        var failedAt = _timeProvider.GetUtcNow();
        return ChangeAsync(database =>
        {
            foreach (var failed in events)
            {
                database.DeadLetters.Insert(failed, cause, failedAt);
                database.Events.Delete(failed.Key);
            }
        });
    }

    /// <summary>Commits what is queued and closes the file. The events stay in it for the next process.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        _claims.Close();
        _thread.Dispose();
        _database.Dispose();
        _directory.Dispose();
    }

    private bool HasSpace(StoreDatabase database) => database.Space.HasSpace && _disk.IsEnough;

    private async ValueTask ChangeAsync(Action<StoreDatabase> change, Action? committed = null)
    {
        var command = new ChangeCommand(change, committed);
        ObjectDisposedException.ThrowIf(!_thread.TryPost(command), this);
        await command.Completion.ConfigureAwait(false);
    }
}
