namespace Capi.EventsManager;

/// <summary>The faults that an Events Manager simulates, in the order in which they were added. Thread-safe.</summary>
public sealed class EventsManagerFaults
{
    private const int MaxFaults = 1_000;

    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private int _lastId;

    internal EventsManagerFaults()
    {
    }

    /// <summary>Adds a fault. The first one that matches a request applies.</summary>
    /// <returns>The number of the fault for <see cref="Remove"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A member of the fault is out of range.</exception>
    /// <exception cref="InvalidOperationException">There are 1,000 faults already.</exception>
    public int Add(EventsManagerFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault.Validate() is { } reason)
            throw new ArgumentOutOfRangeException(nameof(fault), reason);

        return TryAdd(fault, out var number) is { } full ? throw new InvalidOperationException(full) : number;
    }

    /// <summary>Removes a fault; returns false if it was used up or doesn't exist.</summary>
    public bool Remove(int number)
    {
        lock (_lock)
            return _entries.RemoveAll(entry => entry.Number == number) > 0;
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_lock)
            _entries.Clear();
    }

    /// <summary>Adds a valid fault; returns the reason why it was not added, or null.</summary>
    internal string? TryAdd(EventsManagerFault fault, out int number)
    {
        lock (_lock)
        {
            number = 0;
            if (_entries.Count >= MaxFaults)
                return "There are 1,000 faults already; remove some.";
            _entries.Add(new Entry(number = ++_lastId, fault));
            return null;
        }
    }

    /// <summary>Returns the faults with the number of requests that are still to fail.</summary>
    internal IReadOnlyList<(int Number, EventsManagerFault Fault)> ToSnapshot()
    {
        lock (_lock)
            return [.. _entries.Select(entry => (entry.Number, entry.Fault))];
    }

    /// <summary>Returns the fault for a request and counts it, or null.</summary>
    /// <param name="dataset">The dataset of the request.</param>
    /// <param name="run">Its run.</param>
    /// <param name="accessToken">Its access token.</param>
    /// <param name="hasEvent">True if it contains an event with this ID.</param>
    internal EventsManagerFault? Take(string? dataset, string? run, string? accessToken, Func<string, bool> hasEvent)
    {
        lock (_lock)
        {
            var entry = _entries.Find(one =>
                Matches(one.Fault.Dataset, dataset)
                && Matches(one.Fault.Run, run)
                && Matches(one.Fault.AccessToken, accessToken)
                && (one.Fault.EventId is null || hasEvent(one.Fault.EventId))
                && IsDrawn(one.Fault));
            if (entry is null)
                return null;

            var fault = entry.Fault;
            if (fault.Count is 1)
                _entries.Remove(entry);
            else if (fault.Count is { } count)
                entry.Fault = fault with { Count = count - 1 };
            return fault;
        }
    }

    private static bool Matches(string? wanted, string? value) => wanted is null || string.Equals(wanted, value, StringComparison.Ordinal);

    private static bool IsDrawn(EventsManagerFault fault) => fault.Probability >= 1 || Random.Shared.NextDouble() < fault.Probability;

    private sealed class Entry(int number, EventsManagerFault fault)
    {
        public int Number { get; } = number;

        public EventsManagerFault Fault { get; set; } = fault;
    }
}
