using System.Diagnostics.Metrics;

namespace Capi.AspNetCore.Pixel;

/// <summary>Counts failures of the toolkit that must not reach a request.</summary>
internal static class WebFailures
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Capi.AspNetCore";

    /// <summary>Rendering of the Pixel.</summary>
    public const string Pixel = "pixel";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "capi.web.failures", "{failure}", "Failures of the toolkit during a request, which the visitor doesn't notice.");

    /// <summary>Counts one failure.</summary>
    public static void Record(string operation) => Add(Failures, "capi.web.operation", operation);

    /// <summary>Adds one to a counter with a tag; a listener that fails has no effect on the request.</summary>
    public static void Add(Counter<long> counter, string tag, string value)
    {
        try
        {
            counter.Add(1, new KeyValuePair<string, object?>(tag, value));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A listener failed: the request must not.
        }
    }

    /// <summary>Renders; the default value, and a count, take the place of a failure.</summary>
    public static TResult? GuardPixel<TArgument, TResult>(Func<TArgument, TResult?> render, TArgument argument)
    {
        try
        {
            return render(argument);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Record(Pixel);
            return default;
        }
    }
}
