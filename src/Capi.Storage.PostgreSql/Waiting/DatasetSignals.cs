using System.Collections.Concurrent;

namespace Capi.Storage.PostgreSql.Waiting;

/// <summary>The signals of all datasets. Thread safe.</summary>
internal sealed class DatasetSignals(TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, DatasetSignal> _datasets = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _isClosed;

    public DatasetSignal Get(string dataset)
    {
        var signal = _datasets.GetOrAdd(dataset, static (_, clock) => new(clock), timeProvider);
        if (_isClosed)
            signal.Close();
        return signal;
    }

    /// <summary>There may be events of a dataset. Does nothing for a dataset for whose events nobody waits.</summary>
    public void Wake(string dataset)
    {
        if (_datasets.TryGetValue(dataset, out var signal))
            signal.Wake();
    }

    /// <summary>There may be events of any dataset.</summary>
    public void WakeAll()
    {
        foreach (var signal in _datasets.Values)
            signal.Wake();
    }

    public void Close()
    {
        _isClosed = true;
        foreach (var signal in _datasets.Values)
            signal.Close();
    }
}
