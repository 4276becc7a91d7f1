namespace Capi.Storage.Sqlite.Claims;

/// <summary>Which events of one dataset are waiting. Events are claimed in the order of their IDs, so the newest claimed ID tells new events from claimed ones;
/// released events are listed one by one. Thread safe.</summary>
internal sealed class DatasetClaims(TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<long, (DateTimeOffset Due, long Id)> _released = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _newestId;
    private long _claimedId;

    // What was stored since the claimed ID; only to know when a batch can be filled.
    private long _waitingEvents;
    private long _waitingBytes;
    private bool _closed;

    /// <summary>The newest ID that has been claimed.</summary>
    public long ClaimedId
    {
        get
        {
            lock (_lock)
                return _claimedId;
        }
    }

    /// <summary>An event was stored.</summary>
    public void Add(long id, int jsonBytes) => Change(claims =>
    {
        claims._newestId = Math.Max(claims._newestId, id);
        claims._waitingEvents++;
        claims._waitingBytes += jsonBytes + 1;
    });

    /// <summary>Events up to this ID were found, taken over or queued again. Enough for any batch.</summary>
    public void AddMany(long newestId) => Change(claims =>
    {
        claims._newestId = Math.Max(claims._newestId, newestId);
        claims._waitingEvents = Math.Max(claims._waitingEvents, int.MaxValue);
    });

    /// <summary>All events up to this ID have been claimed.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="events">The number of claimed events.</param>
    /// <param name="bytes">Their size.</param>
    public void SetClaimed(long id, int events, long bytes)
    {
        lock (_lock)
        {
            _claimedId = Math.Max(_claimedId, id);
            _waitingEvents = Math.Max(0, _waitingEvents - events);
            _waitingBytes = Math.Max(0, _waitingBytes - bytes);
        }
    }

    /// <summary>No event behind the claimed ones was found, so there is none until the next <see cref="Add"/>.</summary>
    /// <param name="newestId">The newest ID before the search.</param>
    public void SetEmpty(long newestId)
    {
        lock (_lock)
        {
            _claimedId = Math.Max(_claimedId, newestId);
            if (_claimedId >= _newestId)
                (_waitingEvents, _waitingBytes) = (0, 0);
        }
    }

    /// <summary>The newest stored ID.</summary>
    public long NewestId
    {
        get
        {
            lock (_lock)
                return _newestId;
        }
    }

    /// <summary>Events can be claimed again after a delay.</summary>
    public void Release(IReadOnlyList<ClaimedEvent> events, TimeSpan delay)
    {
        var due = timeProvider.GetUtcNow() + delay;
        Change(claims =>
        {
            foreach (var released in events)
                claims._released.Enqueue(released.Key, (due, released.Key));
        });
    }

    /// <summary>Takes the oldest released event that is due; false if there is none.</summary>
    public bool TryTakeReleased(out long id)
    {
        lock (_lock)
        {
            id = 0;
            return _released.TryPeek(out _, out var first) && first.Due <= timeProvider.GetUtcNow() && _released.TryDequeue(out id, out _);
        }
    }

    /// <summary>True if the event hasn't been claimed, or was released.</summary>
    public bool IsWaiting(long id)
    {
        lock (_lock)
            return id > _claimedId || _released.UnorderedItems.Any(item => item.Element == id);
    }

    /// <summary>Returns an event that was taken but doesn't fit into the batch.</summary>
    public void PutBack(long id) => Change(claims => claims._released.Enqueue(id, (DateTimeOffset.MinValue, id)));

    public void Close() => Change(claims => claims._closed = true);

    /// <summary>Waits until an event is waiting; false if there is none and the store is closed.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => WaitAsync(1, 1, cancellationToken);

    /// <summary>Waits until so many new events or bytes, or a released event, are waiting; false if there is none and the store is closed.</summary>
    public async ValueTask<bool> WaitAsync(int events, int bytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            TimeSpan? delay;
            lock (_lock)
            {
                delay = GetReleaseDelay();
                if (delay <= TimeSpan.Zero || HasNew(_closed ? 1 : events, bytes))
                    return true;
                if (_closed)
                    return false;
                changed = _changed.Task;
            }

            await changed.WaitAsync(delay ?? Timeout.InfiniteTimeSpan, timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // The counts are for more than one event; whether there is one at all, the IDs tell.
    private bool HasNew(int events, int bytes) => _newestId > _claimedId && (events <= 1 || _waitingEvents >= events || _waitingBytes >= bytes);

    // Null: no event was released.
    private TimeSpan? GetReleaseDelay() => _released.TryPeek(out _, out var first) ? first.Due - timeProvider.GetUtcNow() : null;

    private void Change(Action<DatasetClaims> change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            change(this);
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.TrySetResult();
    }
}
