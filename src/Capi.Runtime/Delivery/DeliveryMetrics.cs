using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Capi.Identity;

namespace Capi.Delivery;

/// <summary>Counts enqueued events by result and accepted events by outcome, tagged with the dataset alias. No dataset IDs and no URLs.</summary>
internal static class DeliveryMetrics
{
    private static readonly ConcurrentDictionary<DeliveryLane, string> Lanes = new();

    private static readonly Counter<long> Enqueued = IdentityMetrics.Meter.CreateCounter<long>(
        "capi.client.event.enqueued", "{event}", "Events passed to the client, by result.");

    private static readonly Counter<long> Finished = IdentityMetrics.Meter.CreateCounter<long>(
        "capi.client.event.finished", "{event}", "Accepted events that ended; error.type is the reason when they were not delivered.");

    // Static like the meter. A process may start and stop several hosts, so the callback measures the senders registered now.
    private static readonly ObservableUpDownCounter<long> QueueBytes = IdentityMetrics.Meter.CreateObservableUpDownCounter(
        "capi.client.queue.size", MeasureQueues, "By", "Memory used by queued events.");

    /// <summary>Reports the size of the sender's queue until <see cref="Forget"/>.</summary>
    public static void Observe(DeliveryLane lane) => Lanes.TryAdd(lane, lane.Dataset.Alias);

    public static void Forget(DeliveryLane lane) => Lanes.TryRemove(lane, out _);

    public static void Answered(string alias, EnqueueStatus status) => Quietly.Do((alias, status), static answer =>
        Enqueued.Add(1, new("capi.dataset", answer.alias), new("capi.enqueue.result", NameOf(answer.status))));

    public static void Ended(string alias, EventOutcome outcome, int count) => Quietly.Do((alias, outcome, count), static ended =>
    {
        if (ended.outcome == EventOutcome.Delivered)
            Finished.Add(ended.count, new KeyValuePair<string, object?>("capi.dataset", ended.alias));
        else
            Finished.Add(ended.count, new("capi.dataset", ended.alias), new("error.type", NameOf(ended.outcome)));
    });

    private static IEnumerable<Measurement<long>> MeasureQueues() =>
        Lanes.Select(lane => new Measurement<long>(lane.Key.QueuedBytes, new KeyValuePair<string, object?>("capi.dataset", lane.Value)));

    private static string NameOf(EnqueueStatus status) => status switch
    {
        EnqueueStatus.Accepted => "accepted",
        EnqueueStatus.ConsentWithheld => "consent_withheld",
        EnqueueStatus.Full => "full",
        _ => "invalid",
    };

    private static string NameOf(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Rejected => "rejected",
        EventOutcome.Shortfall => "shortfall",
        EventOutcome.Expired => "expired",
        EventOutcome.Shutdown => "shutdown",
        _ => "other",
    };
}
