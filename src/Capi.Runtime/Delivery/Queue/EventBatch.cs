using Capi.Payload;

namespace Capi.Delivery;

/// <summary>The events of one request, in order. Owns their arrays until they end.</summary>
internal sealed class EventBatch(int maxEvents, int maxBodyBytes, int envelopeBytes)
{
    private readonly List<RentedEvent> _events = [];
    private readonly List<FlushMark> _marks = [];
    private long _eventBytes;

    public int Count => _events.Count;

    /// <summary>The size of the body: the envelope, the events and the commas between them.</summary>
    public long BodyBytes => envelopeBytes + _eventBytes + Math.Max(0, Count - 1);

    public RentedEvent this[int index] => _events[index];

    /// <summary>
    /// False when a broken-off request may still read the arrays: then they are left to the garbage collector, because a pooled
    /// array would put another event's data on the wire.
    /// </summary>
    public bool MayPool { get; set; } = true;

    public bool IsFull => Count >= maxEvents || BodyBytes >= maxBodyBytes;

    /// <summary>True when the event still goes in. The first always does: its size was judged when it was taken over.</summary>
    public bool HasRoomFor(in RentedEvent next) =>
        Count == 0 || (Count < maxEvents && BodyBytes + 1 + next.Length <= maxBodyBytes);

    public void Add(in RentedEvent next)
    {
        _eventBytes += next.Length;
        _events.Add(next);
    }

    public void Add(FlushMark mark) => _marks.Add(mark);

    /// <summary>Moves the second half into a batch of its own, for a request that was too large.</summary>
    public EventBatch SplitOff()
    {
        var half = new EventBatch(maxEvents, maxBodyBytes, envelopeBytes) { MayPool = MayPool };
        var keep = (Count + 1) / 2;
        foreach (var moved in _events.Skip(keep))
        {
            _eventBytes -= moved.Length;
            half.Add(moved);
        }

        _events.RemoveRange(keep, Count - keep);

        // The flush waits for both halves, so its marks go with the one that is sent last.
        half._marks.AddRange(_marks);
        _marks.Clear();
        return half;
    }

    /// <summary>Ends the first events: their arrays go back to the pool.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The bytes they cost the queue.</returns>
    public long End(int count)
    {
        long cost = 0;
        foreach (var ended in _events.Take(count))
            cost += Free(ended);
        _events.RemoveRange(0, count);
        return cost;
    }

    /// <summary>Ends the events that are too old for a request that begins now, wherever they stand; the others keep their order.</summary>
    /// <param name="now">The present.</param>
    /// <param name="count">How many have ended.</param>
    /// <returns>The bytes they cost the queue.</returns>
    public long EndExpired(DateTimeOffset now, out int count)
    {
        long cost = 0;
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (now > _events[i].SendableUntil)
                cost += Free(_events[i]);
            else
                _events[kept++] = _events[i];
        }

        count = Count - kept;
        _events.RemoveRange(kept, count);
        return cost;
    }

    /// <summary>Tells the flushes that all before them has ended.</summary>
    public void ReachMarks()
    {
        _marks.ForEach(mark => mark.Reach());
        _marks.Clear();
    }

    private int Free(in RentedEvent ended)
    {
        _eventBytes -= ended.Length;
        if (MayPool)
            ended.Return();
        return ended.Cost;
    }
}
