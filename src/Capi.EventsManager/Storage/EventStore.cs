using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Storage;

/// <summary>Keeps events and requests in memory, newest first, bounded by count and size. Thread-safe.</summary>
internal sealed class EventStore(int maxEvents, int maxRequests) : IEventLedger
{
    /// <summary>1,000 typical purchases from two sources take about 5 MB; this bounds events of unusual size.</summary>
    private const long MaxCharacterCount = 16 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<ReceivedEvent> _events = [];
    private readonly EventIndex _index = new();
    private readonly RequestLog _requests = new(maxRequests);
    private readonly RefusedEventLog _refused = new(maxRequests);
    private long _characterCount;
    private long _lastNumber;
    private long _lastRequestNumber;
    private long _revision;

    public LedgerFeed Feed { get; } = new();

    public EventLedger GetLedger(string? run = null)
    {
        lock (_lock)
        {
            return run is null
                ? new EventLedger(_revision, [.. _events], _refused.ToSnapshot(), _requests.ToSnapshot())
                : new EventLedger(_revision, [.. _events.Where(IsOfRun)], [.. _refused.ToSnapshot().Where(IsOfRun)], [.. _requests.ToSnapshot().Where(request => request.Run == run)]);
        }

        bool IsOfRun(ReceivedEvent received) => received.Run == run;
    }

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
            return _events.Concat(_refused.ToSnapshot()).FirstOrDefault(received => received.Number == number);
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

    public ReceivedRequest Record(ReceivedRequest request, IReadOnlyList<IncomingEvent> events)
    {
        lock (_lock)
        {
            _revision++;
            var warnings = request.Warnings.ToList();
            List<ReceivedEvent> changed = [.. events.Select(incoming => AddEvent(incoming with { Run = request.Run }, warnings))];
            RemoveExcess();
            return Publish(request with { Warnings = warnings.Count == request.Warnings.Count ? request.Warnings : [.. warnings.Take(EventBatch.MaxMessages)] }, changed);
        }
    }

    public void RecordRejection(ReceivedRequest request, IReadOnlyList<ReceivedEvent> refused)
    {
        lock (_lock)
        {
            _revision++;
            List<ReceivedEvent> numbered = [.. refused.Select(one => one with { Number = ++_lastNumber, Run = request.Run, Revision = _revision })];
            numbered.ForEach(_refused.Add);
            Publish(request, numbered);
        }
    }

    public void Clear(string? run)
    {
        lock (_lock)
        {
            _revision++;
            for (var node = _events.First; node is not null;)
            {
                var next = node.Next;
                if (run is null || node.Value.Run == run)
                    Remove(node);
                node = next;
            }

            _requests.Remove(run);
            _refused.Remove(run);
            Feed.PublishCleared();
        }
    }

    public void Dispose()
    {
    }

    private ReceivedRequest Publish(ReceivedRequest request, List<ReceivedEvent> changed)
    {
        var recorded = request with { Number = ++_lastRequestNumber, EventNumbers = [.. changed.Select(received => received.Number)] };
        _requests.Add(recorded);
        Feed.Publish(new LedgerChange(recorded, changed));
        return recorded;
    }

    private ReceivedEvent AddEvent(IncomingEvent incoming, List<string> warnings)
    {
        if (_index.FindOriginal(incoming) is { } node)
        {
            string[] differences = [.. DuplicateComparison.GetWarnings(node.Value, incoming.Copy)];
            warnings.AddRange(differences);
            var merged = DeduplicationRules.AddCopy(node.Value, incoming.Copy).AddWarnings(incoming.Copy.Source, [.. incoming.Copy.Warnings, .. differences]) with { Revision = _revision };
            _characterCount += EventSize.Estimate(merged) - EventSize.Estimate(node.Value);
            return node.Value = merged;
        }

        var first = DeduplicationRules.CreateEvent(incoming) with { Number = ++_lastNumber, Revision = _revision };
        _characterCount += EventSize.Estimate(first);
        _index.Add(incoming, _events.AddFirst(first));
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
        _index.Remove(node);
    }
}
