using Capi.Storage.PostgreSql.Appending;
using Capi.Storage.PostgreSql.Database;
using Capi.Storage.PostgreSql.Waiting;
using Npgsql;

namespace Capi.Storage.PostgreSql;

/// <summary>Keeps events in tables that any number of processes share. Thread safe.</summary>
/// <remarks>Created without a connection: while the database can't be used, new events are refused and the log says why.</remarks>
internal sealed class PostgreSqlEventStore : IEventStore, IAsyncDisposable, IDisposable
{
    private readonly StoreContext _context;
    private readonly StoreConnections _connections;
    private readonly DatabaseState _state;
    private readonly DatasetSignals _signals;
    private readonly StoreTables _tables;
    private readonly PostgreSqlErasure _erasure;
    private readonly StatusReader _status;
    private readonly AppendQueue _appends;
    private readonly StoreMaintenance _maintenance;
    private readonly NotificationListener? _listener;
    private int _disposed;

    public PostgreSqlEventStore(StoreContext context)
    {
        var instance = Guid.NewGuid();
        var options = context.Options;
        var channel = NotificationListener.GetChannel(options.Schema);
        (_context, _connections) = (context, StoreConnections.Create(options));
        _state = new(_connections.Address, context.TimeProvider, context.Logger);
        _signals = new(context.TimeProvider);
        var database = new StoreDatabase(_connections.Source, new(options.Schema, options.ApplySchema), _state);
        _tables = new(database, options.Schema, instance, options.DeadLetterRetention, context.Held);
        _erasure = new(_tables.Events, _tables.DeadLetters);
        _appends = new(
            database, _state, new(options.Schema, instance, context.Capi.SendOnceWindow), _signals, options.AppendTimeout, options.Notify ? channel : null, context.TimeProvider);
        _status = new(database, _state, _appends, options.Schema, options.MaxEvents);
        DeadLetters = new PostgreSqlDeadLetters(_tables.DeadLetters, _signals);
        SendOnceLedger = new PostgreSqlSendOnceLedger(_tables.SendOnce, context.Capi.SendOnceWindow);
        HeldEvents = new PostgreSqlHeldEventStore(_tables.Held);
        _maintenance = new(context, _tables, _appends, _connections.Address);
        _listener = options.Listen ? new(_connections.ListenSource, channel, _connections.Address, _signals, context.TimeProvider, context.Logger) : null;
    }

    public bool IsDurable => true;

    public TimeSpan? LeaseDuration => _context.Options.LeaseDuration;

    public IMetaDeadLetters DeadLetters { get; }

    public ISendOnceLedger SendOnceLedger { get; }

    public IHeldEventStore HeldEvents { get; }

    /// <summary>True after <see cref="DisposeAsync"/>.</summary>
    public bool IsClosed => Volatile.Read(ref _disposed) == 1;

    /// <summary>Why the database can't be used; null if it can.</summary>
    public string? Problem => _state.Problem;

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken) => _appends.AppendAsync(events, results);

    public async ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken)
    {
        // Back off while the database can't be used.
        var delay = _state.RetryDelay;
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, _context.TimeProvider, cancellationToken).ConfigureAwait(false);
        return await _signals.Get(datasetAlias).WaitAsync(_context.Options.PollInterval, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<bool> WaitForBatchAsync(string datasetAlias, ClaimLimits limits, CancellationToken cancellationToken) =>
        _signals.Get(datasetAlias).WaitForManyAsync(limits.MaxEvents, limits.MaxBytes, cancellationToken);

    public async ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        var signal = _signals.Get(datasetAlias);
        var version = signal.Version;
        var events = await _tables.Events.ClaimAsync(EventInsertion.GetDataset(datasetAlias), limits, claimed.Count == 0, cancellationToken).ConfigureAwait(false);
        foreach (var next in events)
            claimed.Add(next);

        // A batch that is far from full has the last one. One event that is larger than the rest of the batch is found by the next poll.
        var bytes = events.Sum(static next => next.Json.Length + 1L);
        signal.SetClaimed(events.Count, bytes, events.Count < limits.MaxEvents && bytes < limits.MaxBytes / 2, version);
        return events.Count;
    }

    public async ValueTask<IReadOnlyCollection<long>> ExtendAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
            return [];
        HashSet<long> keys = [.. events.Select(static claimed => claimed.Key)];
        keys.ExceptWith(await _tables.Events.ExtendAsync([.. keys], lease, cancellationToken).ConfigureAwait(false));
        return keys;
    }

    public async ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken)
    {
        if (events.Count > 0)
            await _tables.Events.DeleteAsync([.. events.Select(static ended => ended.Key)], cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
            return;
        await _tables.Events.ReleaseAsync(events, delay, cancellationToken).ConfigureAwait(false);
        _signals.Wake(datasetAlias);
    }

    public async ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken)
    {
        if (events.Count > 0)
            await _tables.DeadLetters.InsertAsync(events, cause, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken) =>
        await _erasure.EraseAsync(selector, cancellationToken).ConfigureAwait(false);

    public ValueTask<EventStoreStatus> GetStatusAsync(string datasetAlias, CancellationToken cancellationToken) => _status.ReadAsync(datasetAlias, cancellationToken);

    /// <summary>Reads the event of a dead letter; null if there is none.</summary>
    public Task<StoredEvent?> ReadDeadLetterAsync(long id) => _tables.DeadLetters.ReadEventAsync(id, CancellationToken.None);

    /// <summary>Stores what is queued and closes the connections. The events stay in the database for other processes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        _signals.Close();
        if (_listener is not null)
            await _listener.DisposeAsync().ConfigureAwait(false);
        await _maintenance.DisposeAsync().ConfigureAwait(false);
        await _appends.DisposeAsync().ConfigureAwait(false);
        await _connections.DisposeAsync().ConfigureAwait(false);
    }

    // For hosts that dispose synchronously.
    public void Dispose() => Task.Run(async () => await DisposeAsync().ConfigureAwait(false)).GetAwaiter().GetResult();
}
