namespace Capi.Storage.Nats.Claims;

/// <summary>What is known about the waiting events of one dataset, without asking the server: it decides when the next claim is worth a request. Thread safe.</summary>
/// <remarks>It is told what this process appends, what others say they have appended, and when a released event is due. Because a message of another process may get lost, and claims of
/// a killed worker end without one, every wait ends after a second.</remarks>
internal sealed class WaitingEvents
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = CreateSource();
    private long _version;
    private long _events;
    private long _bytes;

    // At the start nobody knows.
    private bool _mayHaveEvents = true;
    private bool _isClosed;

    /// <summary>Changes with each <see cref="Add"/>.</summary>
    public long Version
    {
        get
        {
            lock (_lock)
                return _version;
        }
    }

    /// <summary>Events can be claimed now.</summary>
    public void Add(long events, long bytes)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            (_version, _mayHaveEvents) = (_version + 1, true);
            (_events, _bytes) = (_events + events, _bytes + bytes);
            changed = _changed;
            _changed = CreateSource();
        }

        changed.TrySetResult();
    }

    /// <summary>Events can be claimed after a delay.</summary>
    public async Task AddLaterAsync(long events, TimeSpan delay)
    {
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay).ConfigureAwait(false);
        Add(events, 0);
    }

    /// <summary>Events were claimed.</summary>
    public void Remove(long events, long bytes)
    {
        lock (_lock)
            (_events, _bytes) = (Math.Max(0, _events - events), Math.Max(0, _bytes - bytes));
    }

    /// <summary>The server had no more events.</summary>
    /// <param name="version">The value of <see cref="Version"/> before it was asked.</param>
    public void SetEmpty(long version)
    {
        lock (_lock)
        {
            if (_version == version)
                (_mayHaveEvents, _events, _bytes) = (false, 0, 0);
        }
    }

    /// <summary>Ends all waits.</summary>
    public void Close()
    {
        lock (_lock)
            _isClosed = true;
        Add(0, 0);
    }

    /// <summary>Waits until an event may be waiting; false if the store is closed.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => WaitAsync(1, 1, cancellationToken);

    /// <summary>Waits until so many events or bytes may be waiting, or a second is over; false if the store is closed.</summary>
    public async ValueTask<bool> WaitAsync(int events, int bytes, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task changed;
            lock (_lock)
            {
                if (_isClosed)
                    return false;
                if (_mayHaveEvents && (events <= 1 || _events >= events || _bytes >= bytes))
                    return true;
                changed = _changed.Task;
            }

            var left = PollInterval - TimeProvider.System.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                return true;
            await changed.WaitAsync(left, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TaskCompletionSource CreateSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
