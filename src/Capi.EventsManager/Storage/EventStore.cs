using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Storage;

/// <summary>Keeps events and requests in memory, newest first, bounded by count and size. Thread-safe.</summary>
internal sealed class EventStore(int maxEvents, int maxRequests) : IEventLedger
{
    /// <summary>1,000 typical purchases from two sources take about 5 MB; this bounds events of unusual size.</summary>
    private const long MaxCharacterCount = 16 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<ReceivedEvent> _events = [];
    private readonly Dictionary<DeduplicationKey, LinkedListNode<ReceivedEvent>> _byKey = [];
    private readonly RequestLog _requests = new(maxRequests);
    private long _characterCount;
    private long _lastNumber;
    private long _lastRequestNumber;

    public LedgerFeed Feed { get; } = new();

    public EventPage Query(EventQuery query)
    {
        lock (_lock)
        {
            List<ReceivedEvent> selected = [.. _events.Where(query.Selects).Take(query.Limit + 1)];
            return selected.Count <= query.Limit ? new(selected, null) : new(selected[..query.Limit], selected[query.Limit - 1].Number);
        }
    }

    public ReceivedEvent? Find(long number)
    {
        lock (_lock)
            return _events.FirstOrDefault(received => received.Number == number);
    }

    public IReadOnlyList<ReceivedRequest> GetRequests(string? run)
    {
        lock (_lock)
            return [.. _requests.ToSnapshot().Where(request => run is null || request.Run == run)];
    }

    public IReadOnlyList<EventCount> Count(string? run)
    {
        lock (_lock)
        {
            return
            [
                .. _events.Where(received => run is null || received.Run == run)
                    .GroupBy(received => received.EventName, StringComparer.Ordinal)
                    .Select(group => new EventCount(group.Key, group.Count(), group.Count(received => received.SourceCount == 2)))
                    .OrderByDescending(count => count.Events)
                    .ThenBy(count => count.EventName, StringComparer.Ordinal),
            ];
        }
    }

    public IReadOnlyList<string> GetRuns()
    {
        lock (_lock)
            return [.. _events.Select(received => received.Run).Concat(_requests.ToSnapshot().Select(request => request.Run)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    public ReceivedRequest Record(ReceivedRequest request, IReadOnlyList<IncomingEvent> events)
    {
        lock (_lock)
        {
            var warnings = request.Warnings.ToList();
            List<ReceivedEvent> changed = [.. events.Select(incoming => AddEvent(incoming, request.Run, warnings))];
            var recorded = request with
            {
                Number = ++_lastRequestNumber,
                EventNumbers = [.. changed.Select(received => received.Number)],
                Warnings = warnings.Count == request.Warnings.Count ? request.Warnings : [.. warnings.Take(EventBatch.MaxMessages)],
            };
            _requests.Add(recorded);
            RemoveExcess();
            Feed.Publish(new LedgerChange(recorded, changed));
            return recorded;
        }
    }

    public void Clear(string? run)
    {
        lock (_lock)
        {
            for (var node = _events.First; node is not null;)
            {
                var next = node.Next;
                if (run is null || node.Value.Run == run)
                    Remove(node);
                node = next;
            }

            _requests.Remove(run);
        }
    }

    public void Dispose()
    {
    }

    private ReceivedEvent AddEvent(IncomingEvent incoming, string? run, List<string> warnings)
    {
        var key = incoming.GetKey(run);
        if (key is { } known && _byKey.TryGetValue(known, out var node) && Deduplication.IsWithinWindow(node.Value, incoming.Copy.ReceivedAt))
        {
            warnings.AddRange(DuplicateComparison.GetWarnings(node.Value, incoming.Copy));
            var merged = Deduplication.AddCopy(node.Value, incoming.Copy);
            _characterCount += EventSize.Estimate(merged) - EventSize.Estimate(node.Value);
            return node.Value = merged;
        }

        var first = Deduplication.CreateEvent(incoming) with { Number = ++_lastNumber, Run = run };
        var added = _events.AddFirst(first);
        _characterCount += EventSize.Estimate(first);
        if (key is { } newKey)
            _byKey[newKey] = added;
        return first;
    }

    private void RemoveExcess()
    {
        while (_events.Count > maxEvents || (_characterCount > MaxCharacterCount && _events.Count > 1))
            Remove(_events.Last!);
    }

    private void Remove(LinkedListNode<ReceivedEvent> node)
    {
        _events.Remove(node);
        _characterCount -= EventSize.Estimate(node.Value);

        // After 48 hours the key can belong to a newer event.
        if (node.Value.EventId is { } id)
        {
            var key = new DeduplicationKey(node.Value.Run, node.Value.Dataset, node.Value.EventName, id);
            if (_byKey.TryGetValue(key, out var current) && current == node)
                _byKey.Remove(key);
        }
    }
}
