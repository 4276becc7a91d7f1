using System.Diagnostics.Metrics;
using Capi.AspNetCore.Capture;

namespace Capi.AspNetCore.Sending;

/// <summary>Counts the events of successful endpoints, by result; contains no values.</summary>
internal static class SendMetrics
{
    private static readonly Meter Meter = new(CaptureMetrics.MeterName);

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "capi.web.endpoint.events", "{event}", "Events of endpoints that succeeded, by result.");

    /// <summary>Counts an event: the status of the client, or no_event.</summary>
    public static void RecordEvent(string result) => CaptureMetrics.Add(Events, "capi.web.endpoint.result", result);

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
}
