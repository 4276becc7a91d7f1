using System.Buffers;

namespace Capi.Delivery;

/// <summary>The events of one request. Owns their arrays until they end.</summary>
internal sealed class EventBatch(int maxEvents, int maxBodyBytes, int envelopeBytes)
{
    private readonly List<QueuedEvent> _events = [];
    private readonly List<FlushMark> _marks = [];

    public int Count => _events.Count;

    /// <summary>The size of the body: the envelope, the events and the commas between them.</summary>
    public long BodyBytes { get; private set; } = envelopeBytes;

    public QueuedEvent this[int index] => _events[index];

    /// <summary>
    /// False when a broken-off request may still read the arrays: then they are left to the garbage collector, because a pooled
    /// array would put another event's data on the wire.
    /// </summary>
    public bool MayPool { get; set; } = true;

    public bool IsFull => Count >= maxEvents || BodyBytes >= maxBodyBytes;

    /// <summary>True when the event still goes in. The first always does: its size was judged when it was taken over.</summary>
    public bool HasRoomFor(in QueuedEvent next) =>
        Count == 0 || (Count < maxEvents && BodyBytes + 1 + next.Length <= maxBodyBytes);

    public void Add(in QueuedEvent next)
    {
        BodyBytes += next.Length + (Count > 0 ? 1 : 0);
        _events.Add(next);
    }

    public void Add(FlushMark mark) => _marks.Add(mark);

    /// <summary>Moves the second half into a batch of its own, for a request that was too large.</summary>
    public EventBatch SplitOff()
    {
        var half = new EventBatch(maxEvents, maxBodyBytes, envelopeBytes) { MayPool = MayPool };
        var keep = (Count + 1) / 2;
        foreach (var moved in _events.Skip(keep))
            half.Add(moved);
        Shorten(keep, Count - keep);

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
        {
            cost += ended.Cost;
            if (MayPool)
                ArrayPool<byte>.Shared.Return(ended.Buffer!);
        }

        Shorten(0, count);
        return cost;
    }

    /// <summary>Tells the flushes that all before them has ended.</summary>
    public void ReachMarks()
    {
        _marks.ForEach(mark => mark.Reach());
        _marks.Clear();
    }

    private void Shorten(int start, int count)
    {
        for (var i = start; i < start + count; i++)
            BodyBytes -= _events[i].Length + 1;
        _events.RemoveRange(start, count);
        if (Count == 0)
            BodyBytes = envelopeBytes;
    }
}
