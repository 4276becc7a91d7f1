using System.Diagnostics.Metrics;

namespace Capi.Generators.Tests.Support;

/// <summary>Records the values that this thread's events drop. Other tests run at the same time.</summary>
internal sealed class DropRecorder : IDisposable
{
    private readonly MeterListener _listener = new();

    public DropRecorder()
    {
        var thread = Environment.CurrentManagedThreadId;
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "capi.value.dropped")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
                Drops.Add($"{tags[0].Value}: {tags[1].Value}");
        });
        _listener.Start();
    }

    /// <summary>Key and reason of each dropped value, in order.</summary>
    public List<string> Drops { get; } = [];

    public void Dispose() => _listener.Dispose();
}
