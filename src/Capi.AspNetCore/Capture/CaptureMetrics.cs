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

    /// <summary>Counts one failure.</summary>
    public static void RecordFailure(string operation) => WebFailures.Record(operation);

    /// <inheritdoc cref="WebFailures.Add"/>
    public static void Add(Counter<long> counter, string tag, string value) => WebFailures.Add(counter, tag, value);
}
