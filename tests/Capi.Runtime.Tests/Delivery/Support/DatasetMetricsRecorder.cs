using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Collects the runtime's metrics of one dataset alias, so that tests running in parallel don't interfere.</summary>
internal sealed class DatasetMetricsRecorder(string alias) : IDisposable
{
    private readonly MetricCollector<long> _enqueued = CreateCollector("capi.client.event.enqueued");
    private readonly MetricCollector<long> _finished = CreateCollector("capi.client.event.finished");
    private readonly MetricCollector<long> _versionWarnings = CreateCollector("capi.client.response.version_warning");
    private readonly MetricCollector<long> _queueSize = CreateCollector("capi.client.queue.size");

    private KeyValuePair<string, object?> DatasetTag { get; } = new("capi.dataset", alias);

    public long VersionWarnings => Sum(_versionWarnings, DatasetTag);

    /// <summary>The number of finished events with any outcome.</summary>
    public long FinishedEvents => GetMeasurements(_finished).Sum(measurement => measurement.Value);

    /// <summary>The number of delivered events.</summary>
    public long DeliveredEvents => Sum(_finished, DatasetTag);

    /// <summary>The number of events that the client answered with this result, for example <c>queue_full</c>.</summary>
    public long GetEnqueuedEvents(string result) => Sum(_enqueued, DatasetTag, new("capi.enqueue.result", result));

    /// <summary>The number of accepted events that ended for this reason, for example <c>rejected</c>.</summary>
    public long GetFailedEvents(string errorType) => Sum(_finished, DatasetTag, new("error.type", errorType));

    /// <summary>Measures the size of the queue; -1 when it isn't reported.</summary>
    public long ReadQueueBytes()
    {
        _queueSize.Clear();
        _queueSize.RecordObservableInstruments();
        return GetMeasurements(_queueSize).LastOrDefault()?.Value ?? -1;
    }

    public void Dispose()
    {
        _enqueued.Dispose();
        _finished.Dispose();
        _versionWarnings.Dispose();
        _queueSize.Dispose();
    }

    // The measurements with exactly these tags.
    private static long Sum(MetricCollector<long> collector, params KeyValuePair<string, object?>[] tags) =>
        collector.GetMeasurementSnapshot().MatchesTags(tags).Sum(measurement => measurement.Value);

    private IEnumerable<CollectedMeasurement<long>> GetMeasurements(MetricCollector<long> collector) =>
        collector.GetMeasurementSnapshot().ContainsTags(DatasetTag);

    private static MetricCollector<long> CreateCollector(string instrument) => new(null, "Capi.Runtime", instrument);
}
