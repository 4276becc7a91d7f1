namespace Capi.Delivery;

/// <summary>Knows when a flush is over: all events accepted before it have been claimed, and all batches with them have ended. Thread safe.</summary>
internal sealed class FlushTracker
{
    private readonly Lock _lock = new();
    private readonly SortedSet<long> _openBatches = [];
    private readonly List<Flush> _flushes = [];
    private TaskCompletionSource _requested = CreateSource();
    private long _claimedEvents;
    private long _lastBatch;
    private long _lastFlush;

    /// <summary>Completes at the next request after this call.</summary>
    public Task NextRequest
    {
        get
        {
            lock (_lock)
                return _requested.Task;
        }
    }

    /// <summary>Starts a flush.</summary>
    /// <param name="acceptedEvents">The number of events accepted so far.</param>
    /// <returns>A task that completes when these events have ended.</returns>
    public Task RequestAsync(long acceptedEvents)
    {
        lock (_lock)
        {
            var flush = new Flush(++_lastFlush, acceptedEvents);
            _flushes.Add(flush);
            Update();
            var requested = _requested;
            _requested = CreateSource();
            requested.TrySetResult();
            return flush.Completion.Task;
        }
    }

    /// <summary>Opens a batch, which must be closed.</summary>
    /// <returns>Its number.</returns>
    public long OpenBatch()
    {
        lock (_lock)
        {
            _openBatches.Add(++_lastBatch);
            return _lastBatch;
        }
    }

    public void CloseBatch(long number)
    {
        lock (_lock)
        {
            _openBatches.Remove(number);
            Update();
        }
    }

    /// <summary>Begins a claim. A flush that is requested during the claim may have events that the claim doesn't see.</summary>
    /// <returns>The number of the last flush, for <see cref="AddClaimed"/>.</returns>
    public long BeginClaim()
    {
        lock (_lock)
            return _lastFlush;
    }

    /// <summary>Adds events that the newest batch has claimed; none means that no event was waiting when the claim began.</summary>
    /// <param name="count">The number of events.</param>
    /// <param name="claim">The value of <see cref="BeginClaim"/>.</param>
    public void AddClaimed(int count, long claim)
    {
        lock (_lock)
        {
            _claimedEvents += count;
            if (count == 0)
            {
                foreach (var flush in _flushes.Where(flush => flush.Number <= claim))
                    flush.LastBatch ??= _lastBatch;
            }

            Update();
        }
    }

    /// <summary>True when a flush waits for this batch, which then doesn't wait for more events.</summary>
    public bool IsAwaited(long number)
    {
        lock (_lock)
            return _flushes.Exists(flush => flush.LastBatch is null || flush.LastBatch >= number);
    }

    private void Update()
    {
        foreach (var flush in _flushes)
        {
            if (_claimedEvents >= flush.AcceptedEvents)
                flush.LastBatch ??= _lastBatch;
            if (flush.LastBatch is { } last && (_openBatches.Count == 0 || _openBatches.Min > last))
                flush.Completion.TrySetResult();
        }

        _flushes.RemoveAll(flush => flush.Completion.Task.IsCompleted);
    }

    private static TaskCompletionSource CreateSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Flush(long number, long acceptedEvents)
    {
        public long Number { get; } = number;

        public long AcceptedEvents { get; } = acceptedEvents;

        /// <summary>The last batch with events of the flush; null until they are all claimed.</summary>
        public long? LastBatch { get; set; }

        public TaskCompletionSource Completion { get; } = CreateSource();
    }
}
