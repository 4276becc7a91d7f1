using Microsoft.Extensions.Options;

namespace Capi.Delivery.Hold;

/// <summary>The default store: in memory, bounded in bytes, events per visitor and time. Thread safe; a timer erases expired events.</summary>
internal sealed class MemoryHeldEventStore : IHeldEventStore, IDisposable
{
    // The objects around an event's JSON.
    private const int EntryBytes = 256;

    private const int MaxRefusals = 100_000;

    private readonly Lock _lock = new();
    private readonly HeldEventOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _timer;
    private readonly Dictionary<string, List<LinkedListNode<Entry>>> _visitors = new(StringComparer.Ordinal);

    // The event that expires next comes first.
    private readonly LinkedList<Entry> _entries = [];
    private readonly ExpiringKeySet<string> _refusals;
    private long _usedBytes;

    public MemoryHeldEventStore(IOptions<HeldEventOptions> options, TimeProvider timeProvider)
    {
        (_options, _timeProvider) = (options.Value, timeProvider);
        _refusals = new(_options.MaxDuration, MaxRefusals, timeProvider);
        _timer = timeProvider.CreateTimer(static store => ((MemoryHeldEventStore)store!).EraseExpired(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The bytes of the waiting events.</summary>
    public long UsedBytes
    {
        get
        {
            lock (_lock)
                return _usedBytes;
        }
    }

    public ValueTask<bool> TryAddAsync(HeldEvent heldEvent)
    {
        lock (_lock)
        {
            RemoveExpired();
            return new(!_refusals.Contains(heldEvent.Visitor) && TryAdd(heldEvent));
        }
    }

    public ValueTask<IReadOnlyList<HeldEvent>> TakeAsync(string visitor)
    {
        lock (_lock)
        {
            RemoveExpired();
            _refusals.Remove(visitor);
            return new((IReadOnlyList<HeldEvent>)RemoveAll(visitor));
        }
    }

    public ValueTask<int> EraseAsync(string visitor)
    {
        lock (_lock)
        {
            RemoveExpired();

            // Again, so that the time begins with this refusal.
            _refusals.Remove(visitor);
            _refusals.TryAdd(visitor);
            var erased = RemoveAll(visitor).Length;
            Schedule();
            return new(erased);
        }
    }

    public ValueTask<int> EraseAsync(EventSelector selector)
    {
        lock (_lock)
        {
            RemoveExpired();
            LinkedListNode<Entry>[] selected = [.. GetNodes().Where(node => selector.Matches(node.Value.Event.Json.Span))];
            foreach (var node in selected)
                Remove(node);
            return new(selected.Length);
        }
    }

    public void Dispose() => _timer.Dispose();

    private bool TryAdd(HeldEvent heldEvent)
    {
        // One that is stored again keeps its time.
        var lifetime = heldEvent.Expires - _timeProvider.GetUtcNow();
        if (lifetime <= TimeSpan.Zero)
            return false;

        var events = _visitors.GetValueOrDefault(heldEvent.Visitor);
        var oldest = events?.Count >= _options.MaxEventsPerVisitor ? events[0] : null;
        if (_usedBytes - (oldest is null ? 0 : GetBytes(oldest.Value.Event)) + GetBytes(heldEvent) > _options.MaxBytes)
            return false;

        if (oldest is not null)
        {
            Remove(oldest);
            HoldMetrics.RecordEnded(HoldOutcome.Displaced, 1);
        }

        if (!_visitors.TryGetValue(heldEvent.Visitor, out events))
            _visitors.Add(heldEvent.Visitor, events = []);
        events.Add(Insert(new Entry(heldEvent, _timeProvider.GetTimestamp(), lifetime < _options.MaxDuration ? lifetime : _options.MaxDuration)));
        _usedBytes += GetBytes(heldEvent);
        Schedule();
        return true;
    }

    private LinkedListNode<Entry> Insert(Entry entry)
    {
        var remaining = GetRemainingTime(entry);
        var before = _entries.Last;
        while (before is not null && GetRemainingTime(before.Value) > remaining)
            before = before.Previous;
        return before is null ? _entries.AddFirst(entry) : _entries.AddAfter(before, entry);
    }

    private IEnumerable<LinkedListNode<Entry>> GetNodes()
    {
        for (var node = _entries.First; node is not null; node = node.Next)
            yield return node;
    }

    private HeldEvent[] RemoveAll(string visitor)
    {
        if (!_visitors.TryGetValue(visitor, out var nodes))
            return [];

        HeldEvent[] events = [.. nodes.Select(static node => node.Value.Event)];
        foreach (var node in nodes.ToArray())
            Remove(node);
        return events;
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        var removed = node.Value.Event;
        var events = _visitors[removed.Visitor];
        events.Remove(node);
        if (events.Count == 0)
            _visitors.Remove(removed.Visitor);
        _entries.Remove(node);
        _usedBytes -= GetBytes(removed);
    }

    private void RemoveExpired()
    {
        var expired = 0;
        for (; _entries.First is { } oldest && GetRemainingTime(oldest.Value) <= TimeSpan.Zero; expired++)
            Remove(oldest);
        HoldMetrics.RecordEnded(HoldOutcome.Expired, expired);
        _refusals.RemoveExpired();
    }

    private void EraseExpired()
    {
        lock (_lock)
        {
            RemoveExpired();
            Schedule();
        }
    }

    // For the next expiry, of an event or of a refusal.
    private void Schedule()
    {
        var next = _entries.First is { } oldest ? GetRemainingTime(oldest.Value) : (TimeSpan?)null;
        if (_refusals.TimeToNextExpiry is { } refusal && (next is null || refusal < next))
            next = refusal;

        if (next is { } due)
            _timer.Change(due > TimeSpan.Zero ? due : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan GetRemainingTime(Entry entry) => entry.Lifetime - _timeProvider.GetElapsedTime(entry.Added);

    private static int GetBytes(HeldEvent heldEvent) => heldEvent.Json.Length + EntryBytes;

    private readonly record struct Entry(HeldEvent Event, long Added, TimeSpan Lifetime);
}
