using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Diagnostics;
using Capi.Storage.Sqlite.Files;
using Capi.Storage.Sqlite.Threading;

namespace Capi.Storage.Sqlite;

/// <summary>Keeps events in a SQLite file of this process. Thread safe.</summary>
internal sealed class SqliteEventStore : IEventStore, IDisposable
{
    private readonly StoreContext _context;
    private readonly StoreDirectory _directory;
    private readonly StoreThread _thread;
    private readonly ClaimRegistry _claims;
    private readonly EventAppender _appender;
    private readonly SqliteErasure _erasure;
    private readonly StatusReader _status;
    private readonly StoreMaintenance _maintenance;
    private int _disposed;

    private SqliteEventStore(StoreContext context, StoreDirectory directory, StoreDatabase database, IReadOnlyList<string> unusable)
    {
        (_context, _directory) = (context, directory);
        _claims = new(context.TimeProvider);
        var disk = new DiskSpace(directory.Path, context.Options.MinFreeDiskBytes, context.TimeProvider);
        var reserve = new DiskReserve(directory.Path, context.Options.MinFreeDiskBytes / 4, disk, context.Logger);
        var space = new SpaceCheck(disk, context.Logger);

        var adoption = new Adoption(context, directory.Path, unusable, _claims);
        adoption.TakeOver(database, int.MaxValue);
        AddWaitingEvents(database);
        StoreMaintenance.DeleteExpired(context, database);
        reserve.Create();

        _thread = new(new(database, new(directory, context.Logger), reserve));
        _appender = new(context, _thread, _claims, space);
        _erasure = new(_thread, _claims);
        _status = new(_thread, space);
        var held = new SqliteHeldEventStore(_thread, database, context.Held, context.TimeProvider);
        HeldEvents = held;
        DeadLetters = new SqliteDeadLetters(_thread, _claims, space, context.TimeProvider);
        SendOnceLedger = new SqliteSendOnceLedger(_thread, context.Capi.SendOnceWindow, context.TimeProvider);
        _maintenance = new(context, _thread, adoption, held, reserve, new(context, directory));
        _thread.Start();
    }

    public bool IsDurable => true;

    public IMetaDeadLetters DeadLetters { get; }

    public ISendOnceLedger SendOnceLedger { get; }

    public IHeldEventStore HeldEvents { get; }

    /// <summary>Opens a store, and takes over the events of processes that have ended.</summary>
    /// <exception cref="InvalidOperationException">The path can't be used; the message says what to change.</exception>
    public static SqliteEventStore Open(StoreContext context)
    {
        var (directory, database, unusable) = StoreOpener.Open(context.Options, context.Logger);
        try
        {
            return new(context, directory, database, unusable);
        }
        catch
        {
            database.Dispose();
            directory.Dispose();
            throw;
        }
    }

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken) => _appender.AppendAsync(events, results);

    public ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken) => _claims.Get(datasetAlias).WaitAsync(cancellationToken);

    public ValueTask<bool> WaitForBatchAsync(string datasetAlias, ClaimLimits limits, CancellationToken cancellationToken) =>
        _claims.Get(datasetAlias).WaitAsync(limits.MaxEvents, limits.MaxBytes, cancellationToken);

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

    public async ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) => await _thread.ChangeAsync(database =>
    {
        foreach (var ended in events)
            database.Events.Delete(ended.Key);
        return true;
    }).ConfigureAwait(false);

    public async ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken) => await _thread.ChangeAsync(
        database =>
        {
            foreach (var released in events)
                database.Events.Update(released);
            return true;
        },
        _ => _claims.Get(datasetAlias).Release(events, delay)).ConfigureAwait(false);

    public async ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken)
    {
        var failedAt = _context.TimeProvider.GetUtcNow();
        await _thread.ChangeAsync(database =>
        {
            foreach (var failed in events)
            {
                database.DeadLetters.Insert(failed, cause, failedAt);
                database.Events.Delete(failed.Key);
            }

            return true;
        }).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken) =>
        await _erasure.EraseAsync(selector, cancellationToken).ConfigureAwait(false);

    public ValueTask<EventStoreStatus> GetStatusAsync(string datasetAlias, CancellationToken cancellationToken) => _status.ReadAsync(datasetAlias);

    /// <summary>Reads the event of a dead letter; null if there is none.</summary>
    public Task<StoredEvent?> ReadDeadLetterAsync(long id) => _thread.ReadAsync(database => database.DeadLetters.ReadEvent(id));

    /// <summary>Commits what is queued and closes the file. The events stay in it for the next process.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        _maintenance.Dispose();
        _claims.Close();
        _thread.Dispose();
        _directory.Dispose();
    }

    private void AddWaitingEvents(StoreDatabase database)
    {
        foreach (var (dataset, newestId, count) in database.Events.ReadDatasets())
        {
            _claims.Get(dataset).AddMany(newestId);
            _context.Logger.EventsLeft(count, dataset);
        }
    }
}
