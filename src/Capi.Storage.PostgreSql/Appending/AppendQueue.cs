using System.Threading.Channels;
using Capi.Storage.PostgreSql.Database;
using Capi.Storage.PostgreSql.Waiting;

namespace Capi.Storage.PostgreSql.Appending;

/// <summary>Stores the events of callers that wait at the same time with one statement and one flush of the server's disk. Thread safe.</summary>
internal sealed class AppendQueue : IAsyncDisposable
{
    // While one group is being flushed, the next one is on its way.
    private const int Writers = 2;

    private const int MaxGroupEvents = 2_000;

    private const long MaxGroupBytes = 8 * 1024 * 1024;

    // What waits for the database is in memory; more than this only if the database hangs.
    private const long MaxWaitingBytes = 64 * 1024 * 1024;

    // The processes that have claimed everything before find more at the latest after the poll interval.
    private static readonly TimeSpan MinNotifyInterval = TimeSpan.FromMilliseconds(50);

    private readonly Channel<AppendRequest> _requests = Channel.CreateUnbounded<AppendRequest>();
    private readonly StoreDatabase _database;
    private readonly DatabaseState _state;
    private readonly EventInsertion _insertion;
    private readonly DatasetSignals _signals;
    private readonly TimeSpan _timeout;
    private readonly string? _channel;
    private readonly TimeProvider _timeProvider;
    private readonly Task[] _writers;
    private volatile bool _isClosed;
    private long _waitingBytes;
    private long _notifiedAt;

    /// <summary>Starts the tasks that store events.</summary>
    /// <param name="database">The database.</param>
    /// <param name="state">Tells whether the database can be used.</param>
    /// <param name="insertion">The statement.</param>
    /// <param name="signals">Learn of stored events.</param>
    /// <param name="timeout">How long a caller waits for its turn.</param>
    /// <param name="channel">The channel to notify other processes; null for none.</param>
    /// <param name="timeProvider">The clock.</param>
    public AppendQueue(
        StoreDatabase database, DatabaseState state, EventInsertion insertion, DatasetSignals signals, TimeSpan timeout, string? channel, TimeProvider timeProvider)
    {
        (_database, _state, _insertion, _signals, _timeout, _channel, _timeProvider) = (database, state, insertion, signals, timeout, channel, timeProvider);
        _writers = [.. Enumerable.Range(0, Writers).Select(_ => Task.Run(RunAsync))];
    }

    /// <summary>True while new events must be refused because too many are waiting.</summary>
    public bool IsFull { get; set; }

    /// <summary>Stores events.</summary>
    public async ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results)
    {
        if (events.IsEmpty)
            return;
        var request = new AppendRequest(events, results);
        try
        {
            var waitingBytes = Interlocked.Add(ref _waitingBytes, request.Bytes);
            if (_isClosed)
                request.Complete(AppendStatus.Closed);
            else if (waitingBytes > MaxWaitingBytes + request.Bytes || IsFull || !_state.TryEnter())
                request.Complete(AppendStatus.Full);
            else if (!_requests.Writer.TryWrite(request))
                request.Complete(AppendStatus.Closed);
            await WaitAsync(request).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Add(ref _waitingBytes, -request.Bytes);
        }
    }

    /// <summary>Refuses further events and stores those that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        _requests.Writer.TryComplete();
        await Task.WhenAll(_writers).ConfigureAwait(false);
    }

    // Not cancelled: the events belong to the caller until they are stored, or until it is certain that they won't be.
    private async ValueTask WaitAsync(AppendRequest request)
    {
        await request.Completion.WaitAsync(_timeout, _timeProvider).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!request.Completion.IsCompleted)
            request.TryAbandon();
        await request.Completion.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        var group = new List<AppendRequest>();
        while (await _requests.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            TakeGroup(group);
            await StoreAsync(group).ConfigureAwait(false);
            group.Clear();
        }
    }

    private void TakeGroup(List<AppendRequest> group)
    {
        var (events, bytes) = (0, 0L);
        while (events < MaxGroupEvents && bytes < MaxGroupBytes && _requests.Reader.TryRead(out var request))
        {
            if (!request.TryBegin())
                continue;
            group.Add(request);
            events += request.Events.Length;
            bytes += request.Bytes;
        }
    }

    private async Task StoreAsync(List<AppendRequest> group)
    {
        if (group.Count == 0)
            return;
        try
        {
            await InsertAsync(group).ConfigureAwait(false);
        }
        catch (Exception exception) when (group.Count > 1 && !StoreProblem.IsUnavailable(exception))
        {
            // One of them can't be stored: it must not take the others along.
            foreach (var request in group)
                await StoreAsync([request]).ConfigureAwait(false);
        }
        catch (Exception)
        {
            foreach (var request in group)
                request.Complete(AppendStatus.Full);
        }
    }

    private async Task InsertAsync(List<AppendRequest> group)
    {
        List<StoredEvent> events = [.. group.SelectMany(static request => request.Events.ToArray())];
        var channel = _channel is not null && IsTimeToNotify() ? _channel : null;
        var stored = await _database.RunAsync((connection, token) => _insertion.ExecuteAsync(connection, events, channel, token)).ConfigureAwait(false);
        foreach (var dataset in events.Where((_, index) => stored[index]).GroupBy(static next => next.DatasetAlias, StringComparer.OrdinalIgnoreCase))
            _signals.Get(dataset.Key).Add(dataset.Count(), dataset.Sum(static next => next.Json.Length + 1L));

        var position = 0;
        foreach (var request in group)
        {
            request.Complete(stored.AsSpan(position, request.Events.Length));
            position += request.Events.Length;
        }
    }

    private bool IsTimeToNotify()
    {
        var (last, now) = (Interlocked.Read(ref _notifiedAt), _timeProvider.GetTimestamp());
        return (last == 0 || _timeProvider.GetElapsedTime(last, now) >= MinNotifyInterval) && Interlocked.CompareExchange(ref _notifiedAt, now, last) == last;
    }
}
