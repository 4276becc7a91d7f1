using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Capi.Identifiers.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>Writes a Debug line, with key and reason, for dropped and masked values and invalid events: the first of each kind, and then one per minute.</summary>
/// <remarks>Listens to the runtime's own counters, so that nothing is paid for it unless the level is on. Never receives a value.</remarks>
internal sealed class DroppedValueLog : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Kind, string Key, string Reason), Occurrences> _kinds = new();
    private readonly MeterListener _listener = new();
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;

    private DroppedValueLog(TimeProvider timeProvider, ILogger logger)
    {
        (_timeProvider, _logger) = (timeProvider, logger);
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter == IdentifierMetrics.Meter && instrument.Name is "capi.value.dropped" or "capi.value.masked" or "capi.event.invalid")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Add(instrument.Name, tags));
        _listener.Start();
    }

    /// <summary>Starts, if Debug lines are written at all.</summary>
    public static DroppedValueLog? Start(TimeProvider timeProvider, ILogger logger) => logger.IsEnabled(LogLevel.Debug) ? new(timeProvider, logger) : null;

    public void Dispose() => _listener.Dispose();

    private void Add(string instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (key, reason) = ("", instrument == "capi.value.masked" ? "email" : "");
        foreach (var tag in tags)
        {
            if (tag.Key == "capi.field")
                key = tag.Value as string ?? "";
            else
                reason = tag.Value as string ?? "";
        }

        var kind = _kinds.GetOrAdd((instrument, key, reason), static _ => new());
        if (kind.TryReport(_timeProvider, Interval) is not { } count)
            return;
        if (instrument == "capi.event.invalid")
            _logger.EventsInvalid(count, reason);
        else
            _logger.ValuesDropped(count, key, reason);
    }

    private sealed class Occurrences
    {
        private long _count;
        private long? _reportedAt;

        /// <summary>Counts one; returns the number since the last report if it is time for one.</summary>
        public long? TryReport(TimeProvider timeProvider, TimeSpan interval)
        {
            lock (this)
            {
                _count++;
                if (_reportedAt is { } last && timeProvider.GetElapsedTime(last) < interval)
                    return null;
                (var count, _count, _reportedAt) = (_count, 0, timeProvider.GetTimestamp());
                return count;
            }
        }
    }
}
