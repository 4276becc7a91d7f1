namespace Capi.EventsManager.Storage.Counting;

/// <summary>Counts events and requests of each run, so that no page has to read all of them. Not thread-safe.</summary>
internal sealed class EventCounter
{
    /// <summary>The runs that are counted for themselves; the ones beyond are counted together.</summary>
    private const int MaxRuns = 10_000;

    private const string OtherRuns = "\0other";

    // The empty key stands for events of no run.
    private readonly Dictionary<string, RunCounter> _runs = new(StringComparer.Ordinal);

    /// <summary>Returns the counter of a run.</summary>
    public RunCounter GetRun(string? run)
    {
        var key = run ?? "";
        if (_runs.TryGetValue(key, out var counter))
            return counter;
        if (_runs.Count >= MaxRuns)
            key = OtherRuns;
        if (!_runs.TryGetValue(key, out counter))
            _runs[key] = counter = new RunCounter();
        return counter;
    }

    /// <summary>Counts what one request changed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="changes">Its events, before and after; null before for new ones.</param>
    public void Add(ReceivedRequest request, IEnumerable<(ReceivedEvent? Before, ReceivedEvent After)> changes)
    {
        var counter = GetRun(request.Run);
        foreach (var (before, after) in changes)
            counter.Add(before, after);
        counter.Add(request);
    }

    /// <summary>Forgets a run; null forgets all.</summary>
    public void Clear(string? run)
    {
        if (run is null)
            _runs.Clear();
        else
            _runs.Remove(run);
    }

    /// <summary>Returns the counts of a run; null for all runs together.</summary>
    public LedgerCounts ToSnapshot(string? run)
    {
        if (run is not null)
            return (_runs.GetValueOrDefault(run) ?? new RunCounter()).ToSnapshot();
        if (_runs.Count == 1)
            return _runs.Values.First().ToSnapshot();
        var all = new RunCounter();
        foreach (var counter in _runs.Values)
            counter.AddTo(all);
        return all.ToSnapshot();
    }
}
