namespace Capi.EventsManager.Ledger;

/// <summary>Stores received events and requests, newest first, bounded by count and size. Thread-safe.</summary>
internal sealed class EventLedger(int maxEvents, int maxRequests)
{
    /// <summary>1,000 typical purchases from two sources take about 5 MB; this bounds events of unusual size.</summary>
    private const long MaxEventCharacters = 16 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly LinkedList<ReceivedEvent> _events = [];
    private readonly Dictionary<DeduplicationKey, LinkedListNode<ReceivedEvent>> _byKey = [];
    private readonly RequestLog _requests = new(maxRequests);
    private long _characters;

    public IReadOnlyList<ReceivedEvent> Events
    {
        get
        {
            lock (_gate)
                return [.. _events];
        }
    }

    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_gate)
                return _requests.Snapshot();
        }
    }

    /// <summary>Stores a request with its events; a rejected request has none.</summary>
    public void Record(ReceivedRequest request, IReadOnlyList<IncomingEvent> events)
    {
        lock (_gate)
        {
            foreach (var incoming in events)
                Store(incoming);

            _requests.Add(request);
        }
    }

    private void Store(IncomingEvent incoming)
    {
        if (incoming.Key is { } key && _byKey.TryGetValue(key, out var node) && Deduplication.IsOpen(node.Value, incoming.Copy.ReceivedAt))
        {
            var joined = Deduplication.Join(node.Value, incoming.Copy);
            _characters += ShownSize.Of(joined) - ShownSize.Of(node.Value);
            node.Value = joined;
        }
        else
        {
            var first = Deduplication.First(incoming);
            var added = _events.AddFirst(first);
            _characters += ShownSize.Of(first);
            if (incoming.Key is { } newKey)
                _byKey[newKey] = added;
        }

        while (_events.Count > maxEvents || (_characters > MaxEventCharacters && _events.Count > 1))
            ForgetOldest();
    }

    private void ForgetOldest()
    {
        var oldest = _events.Last!;
        _events.RemoveLast();
        _characters -= ShownSize.Of(oldest.Value);

        // After 48 hours the key can belong to a newer event.
        if (oldest.Value.EventId is { } id)
        {
            var key = new DeduplicationKey(oldest.Value.Dataset, oldest.Value.EventName, id);
            if (_byKey.TryGetValue(key, out var current) && current == oldest)
                _byKey.Remove(key);
        }
    }
}
