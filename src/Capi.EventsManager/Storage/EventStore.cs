using Capi.EventsManager.Storage.Counting;
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
    private readonly EventCounter _counter = new();
    private readonly LedgerReader _reader;
    private readonly IEventArchive? _archive;
    private readonly LedgerNumbers _numbers = new();
    private EventLedger? _ledger;

    /// <summary>Creates a store, with the events of the archive's session.</summary>
    /// <param name="maxEvents">The maximum number of accepted events, and of refused ones, in memory.</param>
    /// <param name="maxRequests">The maximum number of requests in memory.</param>
    /// <param name="archive">Keeps all events, or null to forget the oldest ones. Disposed of with the store.</param>
    public EventStore(int maxEvents, int maxRequests, IEventArchive? archive = null)
    {
        _archive = archive;
        _reader = new(archive, maxEvents);
        _events = new(maxEvents, MaxCharacterCount);
        _refused = new(maxEvents, MaxRefusedCharacterCount);
        _requests = new(maxRequests);
        if (archive?.Load(maxEvents, maxRequests, _counter) is { } state)
            Restore(state);
    }

    public LedgerFeed Feed { get; } = new();

    public EventLedger GetLedger(string? run = null)
    {
        EventLedger all;
        LedgerCounts counts;
        lock (_lock)
        {
            all = _ledger ??= CreateLedger();
            counts = run is null ? all.Counts ??= _counter.ToSnapshot(null) : _counter.ToSnapshot(run);
        }

        return run is null ? all : _reader.GetRun(all, run, counts);
    }

    public EventLedger GetNewest(string? run)
    {
        EventLedger all;
        lock (_lock)
            all = _ledger ??= CreateLedger();
        return run is null ? all : LedgerReader.Filter(all, run);
    }

    public LedgerCounts Count(string? run)
    {
        lock (_lock)
            return _counter.ToSnapshot(run);
    }

    public EventPage Query(EventQuery query) => _reader.Query(this, query);

    public ListPage List(EventQuery query, int size, bool groupsPageViews) => _reader.List(this, query, size, groupsPageViews);

    public long Count(EventQuery query, int maximum) => _reader.Count(this, query, maximum);

    public ReceivedEvent? Find(long number) => GetNewest(null).Find(number) ?? _archive?.Find(number);

    public ReceivedRequest Record(ReceivedRequest request, IReadOnlyList<IncomingEvent> events)
    {
        lock (_lock)
        {
            BeginChange();
            List<IncomingEvent> incoming = [.. events.Select(one => one with { Run = request.Run })];
            var merger = new EventMerger(_events, _archive, _numbers);
            incoming.ForEach(merger.Add);
            RemoveExcess();
            var recorded = request with
            {
                Warnings = merger.Differences.Count == 0 ? request.Warnings : [.. request.Warnings.Concat(merger.Differences).Take(EventBatch.MaxMessages)],
                WarningCount = Math.Max(request.WarningCount, request.Warnings.Count) + merger.Differences.Count,
            };
            return Publish(incoming, recorded, merger.Changes);
        }
    }

    public ReceivedRequest RecordRejection(ReceivedRequest request, IReadOnlyList<ReceivedEvent> refused)
    {
        lock (_lock)
        {
            BeginChange();
            List<ReceivedEvent> numbered = [.. refused.Select(one => _numbers.Assign(one with { Run = request.Run }))];
            numbered.ForEach(_refused.Add);
            RemoveExcess();
            return Publish([], request, [.. numbered.Select(one => ((ReceivedEvent?)null, one))]);
        }
    }

    public void Import(string run, IReadOnlyList<ReceivedEvent> events)
    {
        lock (_lock)
        {
            BeginChange();
            List<ReceivedEvent> numbered = [.. events.Select(one => _numbers.Assign(one with { Run = run }))];
            foreach (var received in numbered)
                (received.Refusal is null ? _events : _refused).Add(received);
            RemoveExcess();
            var request = new ReceivedRequest { Source = EventSource.Server, ReceivedAt = events[^1].FirstReceived, Run = run, StatusCode = 200, EventsReceived = numbered.Count };
            Publish([], request, [.. numbered.Select(one => ((ReceivedEvent?)null, one))]);
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
            _counter.Clear(run);
            _archive?.Clear(run);
            Feed.PublishCleared();
        }
    }

    public IReadOnlyList<SessionSummary> GetSessions() => _archive?.GetSessions() ?? [];

    public void Dispose() => _archive?.Dispose();

    private void Restore(ArchivedState state)
    {
        _numbers.Restore(state);
        foreach (var received in state.Events.Reverse())
            _events.Add(received);
        foreach (var refused in state.Refused.Reverse())
            _refused.Add(refused);
        foreach (var request in state.Requests.Reverse())
        {
            _requests.Add(request);
            foreach (var text in request.IsAccepted ? request.Warnings : [request.RejectionReason!])
                _counter.GetRun(request.Run).AddText(text);
        }

        RemoveExcess();
    }

    private EventLedger CreateLedger() => new(_numbers.Revision, _events.ToSnapshot(), _refused.ToSnapshot(), _requests.ToSnapshot());

    private void BeginChange()
    {
        _numbers.BeginChange();
        _ledger = null;
    }

    private ReceivedRequest Publish(List<IncomingEvent> incoming, ReceivedRequest request, List<(ReceivedEvent? Before, ReceivedEvent After)> changes)
    {
        List<ReceivedEvent> changed = [.. changes.Select(change => change.After)];
        var recorded = request with { Number = _numbers.GetNextRequest(), EventNumbers = [.. changed.Select(received => received.Number)] };
        var change = new LedgerChange(recorded, changed);
        _requests.Add(recorded);
        _counter.Add(recorded, changes);
        _archive?.Save(change, incoming);
        Feed.Publish(change);
        return recorded;
    }

    private void RemoveExcess()
    {
        _events.RemoveExcess();
        _refused.RemoveExcess();
    }
}
