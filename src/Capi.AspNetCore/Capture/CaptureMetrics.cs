using System.Diagnostics.Metrics;

namespace Capi.AspNetCore.Capture;

/// <summary>Counts the package's own failures, which never reach a request.</summary>
internal static class CaptureMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Capi.AspNetCore";

    public const string ConsentReader = "consent_reader";
    public const string Circuit = "circuit";
    public const string Cookies = "cookies";
    public const string Pixel = "pixel";
    public const string Send = "send";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "capi.web.failures", "{failure}", "Failures of the toolkit during a request, which the visitor doesn't notice.");

    /// <summary>Counts one failure.</summary>
    public static void RecordFailure(string operation)
    {
        try
        {
            Failures.Add(1, new KeyValuePair<string, object?>("capi.web.operation", operation));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A listener failed: the request must not.
        }
    }

    /// <summary>Runs an operation whose failure must not reach the request: the default value, and a count, take the place of its result.</summary>
    public static TResult? Guard<TArgument, TResult>(string operation, Func<TArgument, TResult?> run, TArgument argument)
    {
        try
        {
            return run(argument);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            RecordFailure(operation);
            return default;
        }
    }
}
