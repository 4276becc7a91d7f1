using System.Diagnostics.Metrics;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A listener of the runtime's counters that throws on every measurement, which MetricCollector doesn't.</summary>
internal sealed class ThrowingMeterListener : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _calls;

    public ThrowingMeterListener()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Capi.Runtime" && !instrument.IsObservable)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) =>
        {
            Interlocked.Increment(ref _calls);
            throw new InvalidOperationException("canary-of-the-listener");
        });
    }

    public int Calls => Volatile.Read(ref _calls);

    public void Start() => _listener.Start();

    public void Dispose() => _listener.Dispose();
}
