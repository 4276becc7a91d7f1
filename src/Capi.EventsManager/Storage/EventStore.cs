using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Storage;

/// <summary>Keeps events and requests in memory, newest first, bounded by count and size, and all of them in the archive if there is one. Thread-safe.</summary>
internal sealed class EventStore : IEventLedger
{
    /// <summary>1,000 typical purchases from two sources take about 5 MB; this bounds events of unusual size.</summary>
    private const long MaxCharacterCount = 16 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<ReceivedEvent> _events = [];
    private readonly EventIndex _index = new();
    private readonly RequestLog _requests;
    private readonly RefusedEventLog _refused;
    private readonly int _maxEvents;
    private readonly IEventArchive? _archive;
    private long _characterCount;
    private long _lastNumber;
    private long _lastRequestNumber;
    private long _revision;
    private EventLedger? _ledger;

    /// <summary>Creates a store, with the events of the archive's session.</summary>
    /// <param name="maxEvents">The maximum number of accepted events in memory.</param>
    /// <param name="maxRequests">The maximum number of requests, and of refused events, in memory.</param>
    /// <param name="archive">Keeps all events, or null to forget the oldest ones. Disposed of with the store.</param>
    public EventStore(int maxEvents, int maxRequests, IEventArchive? archive = null)
    {
        _maxEvents = maxEvents;
        _archive = archive;
        _requests = new(maxRequests);
        _refused = new(maxRequests);
        if (archive?.Load(maxEvents, maxRequests) is not { } state)
            return;

        (_lastNumber, _lastRequestNumber, _revision) = (state.LastNumber, state.LastRequestNumber, state.LastRequestNumber);
        foreach (var received in state.Events.Reverse())
        {
            _events.AddFirst(received);
            _characterCount += EventSize.Estimate(received);
        }

        foreach (var refused in state.Refused.Reverse())
            _refused.Add(refused);
        foreach (var request in state.Requests.Reverse())
            _requests.Add(request);
        RemoveExcess();
    }

    public LedgerFeed Feed { get; } = new();

    public EventLedger GetLedger(string? run = null)
    {
        EventLedger all;
        lock (_lock)
            all = _ledger ??= new EventLedger(_revision, [.. _events], _refused.ToSnapshot(), _requests.ToSnapshot());
        return run is null
            ? all
            : new EventLedger(all.Revision, [.. all.Events.Where(IsOfRun)], [.. all.Refused.Where(IsOfRun)], [.. all.Requests.Where(request => request.Run == run)]);

        bool IsOfRun(ReceivedEvent received) => received.Run == run;
    }

    public EventPage Query(EventQuery query)
    {
        if (_archive is not null)
            return _archive.Query(query);
        lock (_lock)
        {
            List<ReceivedEvent> selected = [.. _events.Where(query.Selects).Take(query.Limit + 1)];
            return selected.Count <= query.Limit ? new(selected, null) : new(selected[..query.Limit], selected[query.Limit - 1].Number);
        }
    }

    public ReceivedEvent? Find(long number)
    {
        lock (_lock)
        {
            if (_events.Concat(_refused.ToSnapshot()).FirstOrDefault(received => received.Number == number) is { } found)
                return found;
        }

        return _archive?.Find(number);
    }

    public IReadOnlyList<EventCount> Count(string? run)
    {
        if (_archive is not null)
            return _archive.Count(run);
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
            BeginChange();
            var warnings = request.Warnings.ToList();
            List<IncomingEvent> incoming = [.. events.Select(one => one with { Run = request.Run })];
            List<ReceivedEvent> changed = [.. incoming.Select(one => AddEvent(one, warnings))];
            RemoveExcess();
            return Publish(incoming, request with { Warnings = warnings.Count == request.Warnings.Count ? request.Warnings : [.. warnings.Take(EventBatch.MaxMessages)] }, changed);
        }
    }

    public void RecordRejection(ReceivedRequest request, IReadOnlyList<ReceivedEvent> refused)
    {
        lock (_lock)
        {
            BeginChange();
            List<ReceivedEvent> numbered = [.. refused.Select(one => one with { Number = ++_lastNumber, Run = request.Run, Revision = _revision })];
            numbered.ForEach(_refused.Add);
            Publish([], request, numbered);
        }
    }

    public void Import(string run, IReadOnlyList<ReceivedEvent> events)
    {
        lock (_lock)
        {
            BeginChange();
            List<ReceivedEvent> numbered = [.. events.Select(one => one with { Number = ++_lastNumber, Run = run, Revision = _revision })];
            foreach (var received in numbered)
            {
                _events.AddFirst(received);
                _characterCount += EventSize.Estimate(received);
            }

            RemoveExcess();
            var request = new ReceivedRequest { Source = EventSource.Server, ReceivedAt = events[^1].FirstReceived, Run = run, StatusCode = 200, EventsReceived = numbered.Count };
            Publish([], request, numbered);
        }
    }

    public void Clear(string? run)
    {
        lock (_lock)
        {
            BeginChange();
            for (var node = _events.First; node is not null;)
            {
                var next = node.Next;
                if (run is null || node.Value.Run == run)
                    Remove(node);
                node = next;
            }

            _requests.Remove(run);
            _refused.Remove(run);
            _archive?.Clear(run);
            Feed.PublishCleared();
        }
    }

    public IReadOnlyList<SessionSummary> GetSessions() => _archive?.GetSessions() ?? [];

    public void Dispose() => _archive?.Dispose();

    private void BeginChange()
    {
        _revision++;
        _ledger = null;
    }

    private ReceivedRequest Publish(List<IncomingEvent> incoming, ReceivedRequest request, List<ReceivedEvent> changed)
    {
        var recorded = request with { Number = ++_lastRequestNumber, EventNumbers = [.. changed.Select(received => received.Number)] };
        var change = new LedgerChange(recorded, changed);
        _requests.Add(recorded);
        _archive?.Save(change, incoming);
        Feed.Publish(change);
        return recorded;
    }

    private ReceivedEvent AddEvent(IncomingEvent incoming, List<string> warnings)
    {
        if (_index.FindOriginal(incoming) is { } node)
            return Replace(node, Merge(node.Value, incoming, warnings));
        if (_archive?.FindOriginal(incoming) is { } archived)
            return ReplaceArchived(Merge(archived, incoming, warnings));

        var first = DeduplicationRules.CreateEvent(incoming) with { Number = ++_lastNumber, Revision = _revision };
        _characterCount += EventSize.Estimate(first);
        _index.Add(incoming, _events.AddFirst(first));
        return first;
    }

    private ReceivedEvent Merge(ReceivedEvent existing, IncomingEvent incoming, List<string> warnings)
    {
        string[] differences = [.. DuplicateComparison.GetWarnings(existing, incoming.Copy)];
        warnings.AddRange(differences);
        return DeduplicationRules.AddCopy(existing, incoming.Copy).AddWarnings(incoming.Copy.Source, [.. incoming.Copy.Warnings, .. differences]) with { Revision = _revision };
    }

    private ReceivedEvent Replace(LinkedListNode<ReceivedEvent> node, ReceivedEvent merged)
    {
        _characterCount += EventSize.Estimate(merged) - EventSize.Estimate(node.Value);
        return node.Value = merged;
    }

    // After a restart the newest events are in memory without their keys; older ones are in the archive only.
    private ReceivedEvent ReplaceArchived(ReceivedEvent merged)
    {
        for (var node = _events.First; node is not null && node.Value.Number >= merged.Number; node = node.Next)
        {
            if (node.Value.Number == merged.Number)
                return Replace(node, merged);
        }

        return merged;
    }

    private void RemoveExcess()
    {
        while (_events.Count > _maxEvents || (_characterCount > MaxCharacterCount && _events.Count > 1))
            Remove(_events.Last!);
    }

    private void Remove(LinkedListNode<ReceivedEvent> node)
    {
        _events.Remove(node);
        _characterCount -= EventSize.Estimate(node.Value);
        _index.Remove(node);
    }
}
