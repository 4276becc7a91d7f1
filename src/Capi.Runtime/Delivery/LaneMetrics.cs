using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Capi.Delivery.Responses;
using Capi.Identifiers.Diagnostics;

namespace Capi.Delivery;

/// <summary>Measures requests when they end, and the state of each dataset when a listener asks. Tagged with the dataset alias. No dataset IDs and no URLs.</summary>
internal static class LaneMetrics
{
    private const string DatasetTag = "capi.dataset";

    // A process may start and stop several hosts, so the callbacks measure the senders registered now.
    private static readonly ConcurrentDictionary<DatasetSender, string> Senders = new();

    private static readonly Histogram<double> RequestDuration = IdentifierMetrics.Meter.CreateHistogram<double>(
        "capi.client.request.duration", "s", "Time of one request to Meta, until its response was read.");

    private static readonly Histogram<int> BatchSize = IdentifierMetrics.Meter.CreateHistogram<int>(
        "capi.client.batch.size", "{event}", "Events in one request.");

    private static readonly Counter<long> Retries = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.client.request.retries", "{request}", "Requests that repeat one whose events are kept.");

    private static readonly ObservableUpDownCounter<long> QueueBytes = IdentifierMetrics.Meter.CreateObservableUpDownCounter(
        "capi.client.queue.size", () => Measure(static sender => (long?)sender.QueuedBytes), "By", "Memory used by queued events.");

    private static readonly ObservableUpDownCounter<long> QueueCapacity = IdentifierMetrics.Meter.CreateObservableUpDownCounter(
        "capi.client.queue.capacity", () => Measure(static sender => sender.QueueCapacity), "By", "Memory for queued events.");

    private static readonly ObservableGauge<double> OldestAge = IdentifierMetrics.Meter.CreateObservableGauge(
        "capi.client.queue.oldest_age", () => Measure(static sender => GetOldestAge(sender)), "s", "How long the oldest event has waited that has not ended.");

    // A gauge: processes that share a store all report the same dead letters, so their sum says nothing.
    private static readonly ObservableGauge<long> DeadLetters = IdentifierMetrics.Meter.CreateObservableGauge(
        "capi.client.deadletter.size", () => Measure(static sender => sender.StoreStatus.Get()?.Status.DeadLetters), "{event}", "Dead letters in the store.");

    private static readonly ObservableUpDownCounter<long> Pending = IdentifierMetrics.Meter.CreateObservableUpDownCounter(
        "capi.client.event.pending", () => Measure(static sender => (long?)sender.PendingEvents), "{event}", "Accepted events that have not ended.");

    private static readonly ObservableGauge<int> State = IdentifierMetrics.Meter.CreateObservableGauge(
        "capi.client.lane.state", () => Measure(static sender => (int?)sender.GetStatus().Gate), "{state}", "Whether requests may start: 0 open, 1 throttled, 2 paused.");

    private static readonly ObservableGauge<double> Usage = IdentifierMetrics.Meter.CreateObservableGauge(
        "capi.client.throttle.usage", () => Measure(static sender => sender.GetStatus().UsagePercent), "%", "How much of Meta's rate limit is used, as its last response said.");

    private static readonly ObservableGauge<double> LoopSilence = IdentifierMetrics.Meter.CreateObservableGauge(
        "capi.client.loop.silence", () => Measure(static sender => (double?)sender.GetStatus().LoopSilence.TotalSeconds), "s", "Time since the last sign of life of the delivery loop.");

    /// <summary>Reports the state of the sender until <see cref="Unregister"/>.</summary>
    public static void Register(DatasetSender sender) => Senders.TryAdd(sender, sender.Dataset.Alias);

    public static void Unregister(DatasetSender sender) => Senders.TryRemove(sender, out _);

    /// <summary>Records a request that has ended.</summary>
    /// <param name="alias">The alias of the dataset.</param>
    /// <param name="events">The number of its events.</param>
    /// <param name="duration">Its duration.</param>
    /// <param name="response">The response; its fault is the error if there was none.</param>
    public static void RecordRequest(string alias, int events, TimeSpan duration, GraphResponse response) => IgnoreExceptions.Invoke((alias, events, duration, response), static ended =>
    {
        var dataset = new KeyValuePair<string, object?>(DatasetTag, ended.alias);
        BatchSize.Record(ended.events, dataset);
        if (RequestDuration.Enabled)
            RequestDuration.Record(ended.duration.TotalSeconds, dataset, GetTag(ended.response));
    });

    /// <summary>Counts a request that repeats an earlier one.</summary>
    public static void RecordRetry(string alias) => IgnoreExceptions.Invoke(alias, static alias => Retries.Add(1, new KeyValuePair<string, object?>(DatasetTag, alias)));

    /// <summary>Returns how a request ended: its status or, without a response, the fault.</summary>
    public static KeyValuePair<string, object?> GetTag(GraphResponse response) =>
        response.Status > 0 ? new("http.response.status_code", response.Status) : new("capi.request.fault", GetTagValue(response.Fault));

    // In the store, or in a batch that waits for a retry.
    private static double? GetOldestAge(DatasetSender sender)
    {
        if (sender.StoreStatus.Get() is not { } store)
            return null;
        var claimed = sender.GetStatus().OldestClaimAge;
        return (store.OldestAge > claimed ? store.OldestAge : claimed).TotalSeconds;
    }

    private static IEnumerable<Measurement<T>> Measure<T>(Func<DatasetSender, T?> read)
        where T : struct =>
        from sender in Senders
        let value = read(sender.Key)
        where value is not null
        select new Measurement<T>(value.Value, new KeyValuePair<string, object?>(DatasetTag, sender.Value));

    private static string GetTagValue(TransportFault fault) => fault switch
    {
        TransportFault.Timeout => "timeout",
        TransportFault.NotConnected => "not_connected",
        _ => "connection_lost",
    };
}
