using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Storage;

/// <summary>Stores received events and requests, newest first, bounded by count and size. Thread-safe.</summary>
internal sealed class EventStore(int maxEvents, int maxRequests)
{
    /// <summary>1,000 typical purchases from two sources take about 5 MB; this bounds events of unusual size.</summary>
    private const long MaxCharacterCount = 16 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<ReceivedEvent> _events = [];
    private readonly Dictionary<DeduplicationKey, LinkedListNode<ReceivedEvent>> _byKey = [];
    private readonly RequestLog _requests = new(maxRequests);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _characterCount;

    /// <summary>Completes when the next request is recorded.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    public IReadOnlyList<ReceivedEvent> Events
    {
        get
        {
            lock (_lock)
                return [.. _events];
        }
    }

    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_lock)
                return _requests.ToSnapshot();
        }
    }

    /// <summary>Stores a request with its events; a rejected request has none.</summary>
    /// <returns>The request, with a warning for each event that differs from a duplicate.</returns>
    public ReceivedRequest Record(ReceivedRequest request, IReadOnlyList<IncomingEvent> events)
    {
        lock (_lock)
        {
            var warnings = request.Warnings.ToList();
            foreach (var incoming in events)
                AddEvent(incoming, warnings);

            var recorded = warnings.Count == request.Warnings.Count ? request : request with { Warnings = [.. warnings.Take(EventBatch.MaxMessages)] };
            _requests.Add(recorded);
            Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            return recorded;
        }
    }

    private void AddEvent(IncomingEvent incoming, List<string> warnings)
    {
        if (incoming.Key is { } key && _byKey.TryGetValue(key, out var node) && Deduplication.IsWithinWindow(node.Value, incoming.Copy.ReceivedAt))
        {
            warnings.AddRange(DuplicateComparison.GetWarnings(node.Value, incoming.Copy));
            var merged = Deduplication.AddCopy(node.Value, incoming.Copy);
            _characterCount += EventSize.Estimate(merged) - EventSize.Estimate(node.Value);
            node.Value = merged;
        }
        else
        {
            var first = Deduplication.CreateEvent(incoming);
            var added = _events.AddFirst(first);
            _characterCount += EventSize.Estimate(first);
            if (incoming.Key is { } newKey)
                _byKey[newKey] = added;
        }

        while (_events.Count > maxEvents || (_characterCount > MaxCharacterCount && _events.Count > 1))
            RemoveOldest();
    }

    private void RemoveOldest()
    {
        var oldest = _events.Last!;
        _events.RemoveLast();
        _characterCount -= EventSize.Estimate(oldest.Value);

        // After 48 hours the key can belong to a newer event.
        if (oldest.Value.EventId is { } id)
        {
            var key = new DeduplicationKey(oldest.Value.Dataset, oldest.Value.EventName, id);
            if (_byKey.TryGetValue(key, out var current) && current == oldest)
                _byKey.Remove(key);
        }
    }
}
