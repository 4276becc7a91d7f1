using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Records the runtime's metrics of one dataset alias, so that tests running in parallel don't interfere.</summary>
internal sealed class DatasetMetricsRecorder : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _counts = new();

    public DatasetMetricsRecorder(string alias)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Capi.Runtime")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value?.ToString());
            if (all.GetValueOrDefault("capi.dataset") != alias)
                return;
            var name = instrument.Name["capi.client.".Length..];
            var detail = all.GetValueOrDefault("capi.enqueue.result") ?? all.GetValueOrDefault("error.type") ?? "ok";
            if (instrument.IsObservable)
                _counts[name] = value;
            else
                _counts.AddOrUpdate($"{name} {detail}", value, (_, sum) => sum + value);
        });
        _listener.Start();
    }

    /// <summary>For example <c>event.finished rejected</c>, <c>event.enqueued full</c>, <c>event.finished ok</c>.</summary>
    public long this[string key] => _counts.GetValueOrDefault(key);

    /// <summary>The number of finished events with any outcome.</summary>
    public long FinishedEvents => _counts.Where(count => count.Key.StartsWith("event.finished", StringComparison.Ordinal)).Sum(count => count.Value);

    public long ReadQueueBytes()
    {
        _counts["queue.size"] = -1;
        _listener.RecordObservableInstruments();
        return _counts["queue.size"];
    }

    public void Dispose() => _listener.Dispose();
}
