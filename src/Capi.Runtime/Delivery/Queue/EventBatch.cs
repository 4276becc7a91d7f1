using Capi.Storage;

namespace Capi.Delivery.Queue;

/// <summary>Claimed events that are sent together, in order. Used by one task at a time.</summary>
internal sealed class EventBatch
{
    private readonly List<ClaimedEvent> _events;

    public EventBatch(BatchClaim? claim = null)
        : this([], claim)
    {
    }

    private EventBatch(List<ClaimedEvent> events, BatchClaim? claim) => (_events, Claim) = (events, claim);

    /// <summary>The claim of the events. Batches that are taken from this one have it too.</summary>
    public BatchClaim? Claim { get; set; }

    /// <summary>The events; claimed ones are added to the list.</summary>
    public List<ClaimedEvent> Events => _events;

    public int Count => _events.Count;

    /// <summary>The size of the events in bytes, with a comma between them.</summary>
    public long JsonBytes
    {
        get
        {
            long bytes = Math.Max(0, Count - 1);
            foreach (var next in _events)
                bytes += next.Json.Length;
            return bytes;
        }
    }

    /// <summary>Moves the first events into a new batch.</summary>
    public EventBatch TakeFirst(int count) => Take(0, count);

    /// <summary>Moves events into a new batch.</summary>
    public EventBatch Take(int index, int count)
    {
        var taken = new EventBatch(_events.GetRange(index, count), Claim);
        _events.RemoveRange(index, count);
        return taken;
    }

    /// <summary>Moves the events that match into a new batch; the others keep their order.</summary>
    public EventBatch TakeWhere(Predicate<ClaimedEvent> match)
    {
        if (!_events.Exists(match))
            return new(Claim);
        var taken = new EventBatch(_events.FindAll(match), Claim);
        _events.RemoveAll(match);
        return taken;
    }

    /// <summary>Moves all events of another batch before the events of this one.</summary>
    public void InsertFirst(EventBatch other) => MoveTo(0, other);

    /// <summary>Moves all events of another batch behind the events of this one.</summary>
    public void Append(EventBatch other) => MoveTo(Count, other);

    /// <summary>Counts a failed attempt of each event.</summary>
    /// <param name="ambiguousAt">The time of the attempt if Meta may have received the events; else null.</param>
    public void AddAttempt(DateTimeOffset? ambiguousAt)
    {
        for (var i = 0; i < Count; i++)
            _events[i] = _events[i] with { Attempts = _events[i].Attempts + 1, FirstAmbiguousAt = _events[i].FirstAmbiguousAt ?? ambiguousAt };
    }

    /// <summary>Contains no event data.</summary>
    public override string ToString() => $"{Count} events";

    private void MoveTo(int index, EventBatch other)
    {
        _events.InsertRange(index, other._events);
        other._events.Clear();
    }
}
