using System.Diagnostics.Metrics;
using Capi.AspNetCore.Pixel;

namespace Capi.AspNetCore.Capture;

/// <summary>Counts the package's own failures, which never reach a request.</summary>
internal static class CaptureMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = WebFailures.MeterName;

    public const string ConsentReader = "consent_reader";
    public const string Circuit = "circuit";
    public const string Cookies = "cookies";
    public const string Hold = "hold";
    public const string Pixel = WebFailures.Pixel;
    public const string Send = "send";
    public const string Gateway = "gateway";
    public const string DatasetResolver = "dataset_resolver";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> UnknownDatasets = Meter.CreateCounter<long>(
        "capi.web.dataset.unknown", "{operation}", "Events and Pixel scripts that are left out because the request belongs to no dataset.");

    /// <summary>Counts one failure.</summary>
    public static void RecordFailure(string operation) => WebFailures.Record(operation);

    /// <summary>Counts something that is not sent for an unknown tenant.</summary>
    public static void RecordUnknownDataset(string operation) => Add(UnknownDatasets, "capi.web.operation", operation);

    /// <inheritdoc cref="WebFailures.Add"/>
    public static void Add(Counter<long> counter, string tag, string value) => WebFailures.Add(counter, tag, value);
}
