namespace Capi.EventsManager.Storage;

/// <summary>Events in the order of their numbers, newest first, bounded by count and size. Not thread-safe.</summary>
/// <remarks>The bounds apply when <see cref="RemoveExcess"/> is called, so that a batch is complete before its first events are removed.</remarks>
/// <param name="maxEvents">The maximum number of events.</param>
/// <param name="maxCharacterCount">Bounds events of unusual size; one event is kept whatever its size.</param>
internal sealed class EventLog(int maxEvents, long maxCharacterCount)
{
    private readonly LinkedList<ReceivedEvent> _events = [];
    private readonly EventIndex _index = new();
    private long _characterCount;

    public IEnumerable<ReceivedEvent> Events => _events;

    public IReadOnlyList<ReceivedEvent> ToSnapshot() => [.. _events];

    /// <summary>Returns an event by its number, or null.</summary>
    public LinkedListNode<ReceivedEvent>? Find(long number)
    {
        var node = _events.First;
        while (node is not null && node.Value.Number > number)
            node = node.Next;
        return node?.Value.Number == number ? node : null;
    }

    /// <summary>Returns the event that the incoming one is a copy of, or null.</summary>
    public LinkedListNode<ReceivedEvent>? FindOriginal(IncomingEvent incoming) => _index.FindOriginal(incoming);

    /// <summary>Adds an event that no incoming one can be a copy of.</summary>
    public void Add(ReceivedEvent received) => AddFirst(received);

    /// <summary>Adds an event that is found again by the keys of the incoming one.</summary>
    public void Add(ReceivedEvent received, IncomingEvent incoming) => _index.Add(incoming, AddFirst(received));

    public void Replace(LinkedListNode<ReceivedEvent> node, ReceivedEvent changed)
    {
        _characterCount += EventSize.Estimate(changed) - EventSize.Estimate(node.Value);
        node.Value = changed;
    }

    /// <summary>Removes the events of a run; null removes all.</summary>
    public void Remove(string? run)
    {
        for (var node = _events.First; node is not null;)
        {
            var next = node.Next;
            if (run is null || node.Value.Run == run)
                Remove(node);
            node = next;
        }
    }

    /// <summary>Removes the oldest events that are too many or too large.</summary>
    public void RemoveExcess()
    {
        while (_events.Count > maxEvents || (_characterCount > maxCharacterCount && _events.Count > 1))
            Remove(_events.Last!);
    }

    private LinkedListNode<ReceivedEvent> AddFirst(ReceivedEvent received)
    {
        _characterCount += EventSize.Estimate(received);
        return _events.AddFirst(received);
    }

    private void Remove(LinkedListNode<ReceivedEvent> node)
    {
        _events.Remove(node);
        _characterCount -= EventSize.Estimate(node.Value);
        _index.Remove(node);
    }
}
