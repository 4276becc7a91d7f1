using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Storage;

/// <summary>Keeps events and requests in memory, newest first, bounded by count and size, and all of them in the archive if there is one. Thread-safe.</summary>
internal sealed class EventStore : IEventLedger
{
    /// <summary>1,000 typical purchases from two sources take about 5 MB.</summary>
    private const long MaxCharacterCount = 16 * 1024 * 1024;

    private const long MaxRefusedCharacterCount = 4 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly EventLog _events;
    private readonly EventLog _refused;
    private readonly RequestLog _requests;
    private readonly IEventArchive? _archive;
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
        _archive = archive;
        _events = new(maxEvents, MaxCharacterCount);
        _refused = new(maxRequests, MaxRefusedCharacterCount);
        _requests = new(maxRequests);
        if (archive?.Load(maxEvents, maxRequests) is not { } state)
            return;

        (_lastNumber, _lastRequestNumber, _revision) = (state.LastNumber, state.LastRequestNumber, state.LastRequestNumber);
        foreach (var received in state.Events.Reverse())
            _events.Add(received);
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
            all = _ledger ??= new EventLedger(_revision, _events.ToSnapshot(), _refused.ToSnapshot(), _requests.ToSnapshot());
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
            List<ReceivedEvent> selected = [.. _events.Events.Where(query.Selects).Take(query.Limit + 1)];
            return selected.Count <= query.Limit ? new(selected, null) : new(selected[..query.Limit], selected[query.Limit - 1].Number);
        }
    }

    public ReceivedEvent? Find(long number)
    {
        lock (_lock)
        {
            if ((_events.Find(number) ?? _refused.Find(number)) is { } found)
                return found.Value;
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
                .. _events.Events.Where(received => run is null || received.Run == run)
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
            var changed = new List<ReceivedEvent>(incoming.Count);
            foreach (var one in incoming)
                changed.Add(AddEvent(one, changed, warnings));
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
            RemoveExcess();
            Publish([], request, numbered);
        }
    }

    public void Import(string run, IReadOnlyList<ReceivedEvent> events)
    {
        lock (_lock)
        {
            BeginChange();
            List<ReceivedEvent> numbered = [.. events.Select(one => one with { Number = ++_lastNumber, Run = run, Revision = _revision })];
            numbered.ForEach(_events.Add);
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
            _events.Remove(run);
            _refused.Remove(run);
            _requests.Remove(run);
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

    private ReceivedEvent AddEvent(IncomingEvent incoming, List<ReceivedEvent> changed, List<string> warnings)
    {
        // After a restart the newest events are in memory without their keys; older ones are in the archive only.
        var node = _events.FindOriginal(incoming);
        if ((node?.Value ?? FindArchived(incoming, changed)) is { } original)
        {
            var merged = Merge(original, incoming, warnings);
            if ((node ?? _events.Find(merged.Number)) is { } stored)
                _events.Replace(stored, merged);
            return merged;
        }

        var first = DeduplicationRules.CreateEvent(incoming) with { Number = ++_lastNumber, Revision = _revision };
        _events.Add(first, incoming);
        return first;
    }

    // The archive has not seen yet what the request changed before.
    private ReceivedEvent? FindArchived(IncomingEvent incoming, List<ReceivedEvent> changed) =>
        _archive?.FindOriginal(incoming) is { } archived ? changed.FindLast(one => one.Number == archived.Number) ?? archived : null;

    private ReceivedEvent Merge(ReceivedEvent existing, IncomingEvent incoming, List<string> warnings)
    {
        string[] differences = [.. DuplicateComparison.GetWarnings(existing, incoming.Copy)];
        warnings.AddRange(differences);
        return DeduplicationRules.AddCopy(existing, incoming.Copy).AddWarnings(incoming.Copy.Source, [.. incoming.Copy.Warnings, .. differences]) with { Revision = _revision };
    }

    private void RemoveExcess()
    {
        _events.RemoveExcess();
        _refused.RemoveExcess();
    }
}
