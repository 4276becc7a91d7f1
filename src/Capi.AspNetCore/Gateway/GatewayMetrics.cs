using System.Diagnostics.Metrics;
using Capi.AspNetCore.Capture;

namespace Capi.AspNetCore.Gateway;

/// <summary>Counts requests and events of the gateways; contains no values.</summary>
internal static class GatewayMetrics
{
    private static readonly Meter Meter = new(CaptureMetrics.MeterName);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "capi.web.gateway.requests", "{request}", "Requests to a gateway, by result.");

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "capi.web.gateway.events", "{event}", "Events in requests to a gateway, by result.");

    private static readonly Counter<long> Dropped = Meter.CreateCounter<long>(
        "capi.web.gateway.dropped", "{value}", "Values that a gateway left out of an event, by key.");

    /// <summary>Counts a request: accepted, cross_origin, rate_limited, too_large, unsupported or malformed.</summary>
    public static void RecordRequest(string result) => CaptureMetrics.Add(Requests, "capi.web.gateway.result", result);

    /// <summary>Counts an event: the status of the client, not_allowed, consent_withheld, incomplete or unknown_dataset.</summary>
    public static void RecordEvent(string result) => CaptureMetrics.Add(Events, "capi.web.gateway.result", result);

    /// <summary>Counts a value that is left out.</summary>
    public static void RecordDropped(string key) => CaptureMetrics.Add(Dropped, "capi.web.gateway.key", key);
}
