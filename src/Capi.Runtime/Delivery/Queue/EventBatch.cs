using Capi.Payload;

namespace Capi.Delivery.Queue;

/// <summary>The events of one request, in order. Owns their buffers until the events are removed.</summary>
internal sealed class EventBatch(int maxEvents, int maxBodyBytes, int envelopeBytes)
{
    private readonly List<RentedEvent> _events = [];
    private readonly List<FlushMarker> _flushMarkers = [];
    private long _eventBytes;

    public int Count => _events.Count;

    /// <summary>The size of the request body in bytes: the envelope, the events and the commas between them.</summary>
    public long BodyBytes => envelopeBytes + _eventBytes + Math.Max(0, Count - 1);

    public RentedEvent this[int index] => _events[index];

    /// <summary>
    /// False when a cancelled request may still read the buffers. They are then left to the garbage collector: returned to the pool and reused,
    /// they could put another event's data on the wire.
    /// </summary>
    public bool CanPoolBuffers { get; set; } = true;

    public bool IsFull => Count >= maxEvents || BodyBytes >= maxBodyBytes;

    /// <summary>True when the event fits into the batch. The first event always fits: its size was checked when it was enqueued.</summary>
    public bool CanAdd(in RentedEvent next) =>
        Count == 0 || (Count < maxEvents && BodyBytes + 1 + next.Length <= maxBodyBytes);

    public void Add(in RentedEvent next)
    {
        _eventBytes += next.Length;
        _events.Add(next);
    }

    public void Add(FlushMarker marker) => _flushMarkers.Add(marker);

    /// <summary>Moves the second half of the events into a new batch, after a request was too large.</summary>
    public EventBatch SplitSecondHalf()
    {
        var secondHalf = new EventBatch(maxEvents, maxBodyBytes, envelopeBytes) { CanPoolBuffers = CanPoolBuffers };
        var keep = (Count + 1) / 2;
        foreach (var moved in _events.Skip(keep))
        {
            _eventBytes -= moved.Length;
            secondHalf.Add(moved);
        }

        _events.RemoveRange(keep, Count - keep);

        // A flush waits for both halves, so its markers belong to the half that is sent last.
        secondHalf._flushMarkers.AddRange(_flushMarkers);
        _flushMarkers.Clear();
        return secondHalf;
    }

    /// <summary>Removes the first events and returns their buffers to the pool.</summary>
    /// <param name="count">The number of events to remove.</param>
    /// <returns>The bytes they occupied in the queue.</returns>
    public long Remove(int count)
    {
        long cost = 0;
        foreach (var ended in _events.Take(count))
            cost += ReleaseBuffer(ended);
        _events.RemoveRange(0, count);
        return cost;
    }

    /// <summary>Removes the events that are too old for a request that starts now; the others keep their order.</summary>
    /// <param name="now">The current time.</param>
    /// <param name="count">The number of removed events.</param>
    /// <returns>The bytes they occupied in the queue.</returns>
    public long RemoveExpired(DateTimeOffset now, out int count)
    {
        long cost = 0;
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (now > _events[i].SendDeadline)
                cost += ReleaseBuffer(_events[i]);
            else
                _events[kept++] = _events[i];
        }

        count = Count - kept;
        _events.RemoveRange(kept, count);
        return cost;
    }

    /// <summary>Completes the flush markers of the batch: all events before them have ended.</summary>
    public void CompleteFlushes()
    {
        _flushMarkers.ForEach(marker => marker.Complete());
        _flushMarkers.Clear();
    }

    private int ReleaseBuffer(in RentedEvent ended)
    {
        _eventBytes -= ended.Length;
        if (CanPoolBuffers)
            ended.Return();
        return ended.RentedBytes;
    }
}
