using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>Records the metrics of the current thread: <c>field:reason</c> of dropped values, the reason of invalid events.</summary>
/// <remarks>The meter is shared with tests that run in parallel; a measurement is reported on the thread that makes it. MetricCollector doesn't keep the
/// thread, and no tag tells these tests apart.</remarks>
internal sealed class MetricsRecorder : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly ConcurrentQueue<string> _dropped = [];
    private readonly ConcurrentQueue<string> _invalid = [];
    private readonly ConcurrentQueue<string> _md5 = [];
    private readonly ConcurrentQueue<string> _assumed = [];

    public MetricsRecorder()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Capi.Runtime")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(Record);
        _listener.Start();
    }

    /// <summary>The fields that were sent as MD5 digests.</summary>
    public IReadOnlyCollection<string> Md5Fields => _md5;

    /// <summary>The assumptions about sent values, with the field: <c>phone_country_unknown:ph</c>.</summary>
    public IReadOnlyCollection<string> Assumptions => _assumed;

    public IReadOnlyCollection<string> DroppedValues => _dropped;

    public IReadOnlyCollection<string> InvalidEvents => _invalid;

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, long measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (Environment.CurrentManagedThreadId != _thread)
            return;

        var values = new List<string>();
        foreach (var tag in tags)
            values.Add($"{tag.Value}");
        for (var times = 0L; times < measurement; times++)
        {
            if (instrument.Name == "capi.value.dropped")
                _dropped.Enqueue(string.Join(':', values));
            else if (instrument.Name == "capi.value.md5")
                _md5.Enqueue(values.Single());
            else if (instrument.Name.StartsWith("capi.value.", StringComparison.Ordinal))
                _assumed.Enqueue($"{instrument.Name["capi.value.".Length..]}:{values.Single()}");
            else if (instrument.Name == "capi.event.invalid")
                _invalid.Enqueue(values.Single());
        }
    }
}
