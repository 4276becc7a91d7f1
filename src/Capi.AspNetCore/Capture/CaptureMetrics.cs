using System.Diagnostics.Metrics;

namespace Capi.AspNetCore.Capture;

/// <summary>Counts the package's own failures, which never reach a request.</summary>
internal static class CaptureMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Capi.AspNetCore";

    public const string ConsentReader = "consent_reader";
    public const string Cookies = "cookies";
    public const string Pixel = "pixel";
    public const string Send = "send";
    public const string Gateway = "gateway";
    public const string DatasetResolver = "dataset_resolver";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "capi.web.failures", "{failure}", "Failures of the toolkit during a request, which the visitor doesn't notice.");

    private static readonly Counter<long> UnknownDatasets = Meter.CreateCounter<long>(
        "capi.web.dataset.unknown", "{operation}", "Events and Pixel scripts that are left out because the request belongs to no dataset.");

    /// <summary>Counts one failure.</summary>
    public static void RecordFailure(string operation) => Add(Failures, operation);

    /// <summary>Counts something that is not sent for an unknown tenant.</summary>
    public static void RecordUnknownDataset(string operation) => Add(UnknownDatasets, operation);

    private static void Add(Counter<long> counter, string operation)
    {
        try
        {
            counter.Add(1, new KeyValuePair<string, object?>("capi.web.operation", operation));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A listener failed: the request must not.
        }
    }
}
