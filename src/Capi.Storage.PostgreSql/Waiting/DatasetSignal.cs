namespace Capi.Storage.PostgreSql.Waiting;

/// <summary>What this process knows of the waiting events of one dataset. The database knows better: a poll finds what no signal told. Thread safe.</summary>
internal sealed class DatasetSignal(TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = CreateSource();

    // Counts signals, so that one during a claim isn't overlooked.
    private long _version;
    private bool _mayHaveEvents = true;

    // Counts claims: one ends the waits for a batch that began before it, of which nobody waits for the result any more.
    private long _claims;
    private long _events;
    private long _bytes;
    private bool _isClosed;

    public long Version
    {
        get
        {
            lock (_lock)
                return _version;
        }
    }

    /// <summary>This process has stored events.</summary>
    public void Add(int events, long bytes) => Change(signal =>
    {
        signal._events += events;
        signal._bytes += bytes;
    });

    /// <summary>There may be events.</summary>
    public void Wake() => Change(static _ => { });

    public void Close() => Change(static signal => signal._isClosed = true);

    /// <summary>Events were claimed.</summary>
    /// <param name="events">Their number.</param>
    /// <param name="bytes">Their size.</param>
    /// <param name="isLast">True if no further one was found.</param>
    /// <param name="version">The value of <see cref="Version"/> before the claim.</param>
    public void SetClaimed(int events, long bytes, bool isLast, long version)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _claims++;
            (changed, _changed) = (_changed, CreateSource());
            (_events, _bytes) = (Math.Max(0, _events - events), Math.Max(0, _bytes - bytes));
            if (isLast && version == _version)
                (_events, _bytes, _mayHaveEvents) = (0, 0, false);
        }

        changed.TrySetResult();
    }

    /// <summary>Waits until there may be events, or until it is time to look.</summary>
    /// <returns>False if the store is closed.</returns>
    public async ValueTask<bool> WaitAsync(TimeSpan pollInterval, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task changed;
        lock (_lock)
        {
            if (_isClosed || _mayHaveEvents)
                return !_isClosed;
            changed = _changed.Task;
        }

        await changed.WaitAsync(pollInterval, timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
            return !_isClosed;
    }

    /// <summary>Waits until this process has stored so many events or bytes that were not claimed, until the next claim, or until the store is closed.</summary>
    /// <returns>False if the store is closed.</returns>
    public async ValueTask<bool> WaitForManyAsync(int events, int bytes, CancellationToken cancellationToken)
    {
        for (long? claims = null; ;)
        {
            Task changed;
            lock (_lock)
            {
                claims ??= _claims;
                if (_isClosed || _events >= events || _bytes >= bytes || claims != _claims)
                    return !_isClosed;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Change(Action<DatasetSignal> change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            change(this);
            _version++;
            _mayHaveEvents = true;
            (changed, _changed) = (_changed, CreateSource());
        }

        changed.TrySetResult();
    }

    private static TaskCompletionSource CreateSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
