using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Storage;

/// <summary>Stores received events and requests, newest first, bounded by count and size. Thread-safe.</summary>
internal sealed class EventStore(int maxEvents, int maxRequests)
{
    /// <summary>1,000 typical purchases from two sources take about 5 MB; this bounds events of unusual size.</summary>
    private const long MaxCharacterCount = 16 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<ReceivedEvent> _events = [];
    private readonly EventIndex _index = new();
    private readonly RequestLog _requests = new(maxRequests);
    private readonly RefusedEventLog _refused = new(maxRequests);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _characterCount;
    private long _lastNumber;
    private long _revision;

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

    /// <summary>Returns events and requests of the same moment.</summary>
    public EventLedger GetLedger()
    {
        lock (_lock)
            return new EventLedger(_revision, [.. _events], _refused.ToSnapshot(), _requests.ToSnapshot());
    }

    /// <summary>Stores a request with its events.</summary>
    /// <returns>The request, with a warning for each event that differs from a duplicate.</returns>
    public ReceivedRequest Record(ReceivedRequest request, IReadOnlyList<IncomingEvent> events)
    {
        lock (_lock)
        {
            _revision++;
            var warnings = request.Warnings.ToList();
            foreach (var incoming in events)
                AddEvent(incoming, warnings);

            var recorded = warnings.Count == request.Warnings.Count ? request : request with { Warnings = [.. warnings.Take(EventBatch.MaxMessages)] };
            _requests.Add(recorded);
            SignalChange();
            return recorded;
        }
    }

    /// <summary>Stores a rejected request with its events, which are shown but never deduplicated or counted as received.</summary>
    public void RecordRejection(ReceivedRequest request, IReadOnlyList<ReceivedEvent> refused)
    {
        lock (_lock)
        {
            _revision++;
            _requests.Add(request);
            foreach (var one in refused)
                _refused.Add(one with { Number = ++_lastNumber, Revision = _revision });
            SignalChange();
        }
    }

    /// <summary>Removes all events and requests. Their numbers are not used again.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _revision++;
            _events.Clear();
            _index.Clear();
            _characterCount = 0;
            _requests.Clear();
            _refused.Clear();
            SignalChange();
        }
    }

    private void SignalChange() => Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private void AddEvent(IncomingEvent incoming, List<string> warnings)
    {
        if (_index.FindOriginal(incoming) is { } node)
        {
            string[] differences = [.. DuplicateComparison.GetWarnings(node.Value, incoming.Copy)];
            warnings.AddRange(differences);
            var merged = DeduplicationRules.AddCopy(node.Value, incoming.Copy).AddWarnings(incoming.Copy.Source, differences) with { Revision = _revision };
            _characterCount += EventSize.Estimate(merged) - EventSize.Estimate(node.Value);
            node.Value = merged;
        }
        else
        {
            var first = DeduplicationRules.CreateEvent(incoming) with { Number = ++_lastNumber, Revision = _revision };
            _characterCount += EventSize.Estimate(first);
            _index.Add(incoming, _events.AddFirst(first));
        }
        while (_events.Count > maxEvents || (_characterCount > MaxCharacterCount && _events.Count > 1))
            RemoveOldest();
    }

    private void RemoveOldest()
    {
        var oldest = _events.Last!;
        _events.RemoveLast();
        _characterCount -= EventSize.Estimate(oldest.Value);
        _index.Remove(oldest);
    }
}
