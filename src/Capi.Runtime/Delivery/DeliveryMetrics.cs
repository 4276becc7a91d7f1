using System.Diagnostics.Metrics;
using Capi.Identifiers.Diagnostics;

namespace Capi.Delivery;

/// <summary>Counts enqueued events by result, accepted events by outcome and version warnings, tagged with the dataset alias. No dataset IDs and no URLs.</summary>
internal static class DeliveryMetrics
{
    private static readonly Counter<long> Enqueued = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.client.event.enqueued", "{event}", "Events passed to the client, by result.");

    private static readonly Counter<long> Finished = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.client.event.finished", "{event}", "Accepted events that ended; error.type is the reason when they were not delivered.");

    private static readonly Counter<long> SendOnceFailures = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.client.send_once.failed", "{failure}", "Failures and timeouts of the send-once ledger; the event is sent nevertheless.");

    private static readonly Counter<long> VersionWarnings = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.client.response.version_warning", "{response}", "Responses in which Meta warns about the Graph API version.");

    public static void RecordEnqueued(string alias, EnqueueStatus status) => IgnoreExceptions.Invoke((alias, status), static entry =>
        Enqueued.Add(1, new("capi.dataset", entry.alias), new("capi.enqueue.result", GetTagValue(entry.status))));

    public static void RecordFinished(string alias, EventOutcome outcome, int count) => IgnoreExceptions.Invoke((alias, outcome, count), static ended =>
    {
        if (ended.outcome == EventOutcome.Delivered)
            Finished.Add(ended.count, new KeyValuePair<string, object?>("capi.dataset", ended.alias));
        else
            Finished.Add(ended.count, new("capi.dataset", ended.alias), new("error.type", GetTagValue(ended.outcome)));
    });

    public static void RecordVersionWarning(string alias) => IgnoreExceptions.Invoke(alias, static alias =>
        VersionWarnings.Add(1, new KeyValuePair<string, object?>("capi.dataset", alias)));

    public static void RecordSendOnceFailed(string alias) => IgnoreExceptions.Invoke(alias, static alias =>
        SendOnceFailures.Add(1, new KeyValuePair<string, object?>("capi.dataset", alias)));

    /// <summary>Returns the status in snake case.</summary>
    public static string GetTagValue(EnqueueStatus status) => status switch
    {
        EnqueueStatus.Accepted => "accepted",
        EnqueueStatus.ConsentWithheld => "consent_withheld",
        EnqueueStatus.QueueFull => "queue_full",
        EnqueueStatus.Stopped => "stopped",
        EnqueueStatus.Duplicate => "duplicate",
        EnqueueStatus.Held => "held",
        _ => "invalid",
    };

    private static string GetTagValue(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Rejected => "rejected",
        EventOutcome.Ambiguous => "ambiguous",
        EventOutcome.Shortfall => "shortfall",
        EventOutcome.Expired => "expired",
        EventOutcome.Shutdown => "shutdown",
        EventOutcome.Erased => "erased",
        _ => "other",
    };
}
