using Capi.Payload;
using Capi.Storage;

namespace Capi.Delivery.Queue;

/// <summary>The waiting events of one dataset in memory: FIFO, bounded by bytes. Appending allocates nothing once the queue had its usual size. Thread safe.</summary>
/// <remarks>The bytes of an event stay reserved until it ends, so claimed events count too.</remarks>
internal sealed class MemoryEventQueue(long capacity, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly EventBlocks _blocks = new(timeProvider);
    private readonly Queue<ClaimedEvent> _returned = [];
    private long _waitingEvents;
    private long _waitingBytes;
    private ClaimLimits _awaited;
    private QueueWaiter? _waiter;
    private long _events;

    // The number of releases when an event had no room. -1: each had.
    private long _fullAt = -1;
    private bool _isClosed;

    public ByteBudget Budget { get; } = new(capacity);

    /// <summary>True if an event had no room, and nothing was released since.</summary>
    public bool IsFull => Budget.Releases == Volatile.Read(ref _fullAt);

    /// <summary>The number of events that have not ended.</summary>
    public long Events
    {
        get
        {
            lock (_lock)
                return _events;
        }
    }

    /// <summary>How long ago the oldest waiting event was appended; null if none is waiting. Events that were returned count from their first claim, which the caller knows.</summary>
    public TimeSpan? OldestAge
    {
        get
        {
            lock (_lock)
                return _blocks.OldestAge;
        }
    }

    /// <summary>Takes ownership of the event when it returns <see cref="AppendStatus.Stored"/>; otherwise the caller keeps ownership.</summary>
    public AppendStatus TryAppend(in RentedEvent next)
    {
        var releases = Budget.Releases;
        if (!Budget.TryReserve(next.Length))
        {
            Volatile.Write(ref _fullAt, releases);
            return Volatile.Read(ref _isClosed) ? AppendStatus.Closed : AppendStatus.Full;
        }

        QueueWaiter? satisfied;
        lock (_lock)
        {
            if (_isClosed)
            {
                Budget.Release(next.Length);
                return AppendStatus.Closed;
            }

            _blocks.Append(next.Json.Span, next.SendDeadline);
            _events++;
            AddWaiting(next.Length);
            satisfied = TakeSatisfied();
        }

        next.Return();
        satisfied?.Complete(true);
        return AppendStatus.Stored;
    }

    /// <summary>Queues claimed events again, before the others. Returns false when the queue is closed; the events are then gone.</summary>
    public bool TryReturn(IReadOnlyList<ClaimedEvent> released)
    {
        QueueWaiter? satisfied = null;
        bool isClosed;
        lock (_lock)
        {
            isClosed = _isClosed;
            if (!isClosed)
            {
                foreach (var next in released)
                {
                    _returned.Enqueue(next);
                    AddWaiting(next.Json.Length);
                }

                satisfied = TakeSatisfied();
            }
        }

        satisfied?.Complete(true);
        if (isClosed)
            End(released);
        return !isClosed;
    }

    /// <summary>Moves waiting events to the list, up to the limits.</summary>
    public int Claim(in ClaimLimits limits, IList<ClaimedEvent> claimed)
    {
        lock (_lock)
        {
            var (count, bytes) = (0, 0L);
            while (count < limits.MaxEvents && GetNextLength() is { } length)
            {
                bytes += length + 1;
                if (bytes > limits.MaxBytes && claimed.Count > 0)
                    break;
                claimed.Add(_returned.TryDequeue(out var returned) ? returned : _blocks.Claim());
                _waitingEvents--;
                _waitingBytes -= length;
                count++;
            }

            return count;
        }
    }

    /// <summary>Waits until events can be claimed; false when the queue is closed and empty.</summary>
    /// <param name="limits">How many are worth a claim: the wait may end when the limit of the events or of the bytes is reached.</param>
    public Task<bool> WaitAsync(in ClaimLimits limits)
    {
        lock (_lock)
        {
            if (_isClosed)
                return Task.FromResult(_waitingEvents > 0);

            // Who waits for less than another one wakes both.
            _awaited = _waiter is null ? limits : new(Math.Min(_awaited.MaxEvents, limits.MaxEvents), Math.Min(_awaited.MaxBytes, limits.MaxBytes), default);
            if (IsSatisfied())
                return Task.FromResult(true);
            return (_waiter ??= new()).Task;
        }
    }

    /// <summary>Releases the memory of claimed events.</summary>
    public void End(IReadOnlyList<ClaimedEvent> ended)
    {
        foreach (var next in ended)
            EventBlocks.Clear(next);

        long bytes = 0;
        lock (_lock)
        {
            foreach (var next in ended)
            {
                bytes += next.Json.Length;
                _blocks.End(next);
            }

            _events -= ended.Count;
        }

        Budget.Release(bytes);
    }

    /// <summary>Ends the selected waiting events.</summary>
    /// <returns>Their number.</returns>
    public int Erase(EventSelector selector)
    {
        var erased = new List<ClaimedEvent>();
        lock (_lock)
        {
            // From the blocks to the returned ones, which are claimed first: the order stays the same.
            while (_blocks.NextLength is not null)
                _returned.Enqueue(_blocks.Claim());
            for (var left = _returned.Count; left > 0; left--)
            {
                var next = _returned.Dequeue();
                if (!selector.Matches(next.Json.Span))
                {
                    _returned.Enqueue(next);
                    continue;
                }

                erased.Add(next);
                _waitingEvents--;
                _waitingBytes -= next.Json.Length;
            }
        }

        End(erased);
        return erased.Count;
    }

    /// <summary>Rejects further events; waiting ones can still be claimed.</summary>
    public void Close()
    {
        QueueWaiter? waiter;
        bool hasEvents;
        lock (_lock)
        {
            _isClosed = true;
            (waiter, _waiter, hasEvents) = (_waiter, null, _waitingEvents > 0);
        }

        waiter?.Complete(hasEvents);
    }

    private int? GetNextLength() => _returned.TryPeek(out var returned) ? returned.Json.Length : _blocks.NextLength;

    private void AddWaiting(int length)
    {
        _waitingEvents++;
        _waitingBytes += length;
    }

    private bool IsSatisfied() => _waitingEvents >= _awaited.MaxEvents || (_waitingEvents > 0 && _waitingBytes + _waitingEvents >= _awaited.MaxBytes);

    private QueueWaiter? TakeSatisfied()
    {
        if (_waiter is not { } waiter || !IsSatisfied())
            return null;
        _waiter = null;
        return waiter;
    }
}
