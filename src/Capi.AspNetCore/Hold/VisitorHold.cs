using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Hold;

/// <summary>Holds, releases and erases the events of the visitor of a request. Its failures never reach the request. Thread safe.</summary>
internal sealed class VisitorHold(Func<HttpContext, string?> visitorKey, IHeldEvents heldEvents)
{
    /// <summary>Lets the events of the request wait; null without a key.</summary>
    public EventHold? Create(HttpContext http, MetaEventContext context) => GetKey(http) is { } key ? new EventHold(key, context) : null;

    /// <summary>Queues what waits for the visitor. Completes after the response if the store is slow.</summary>
    public void Release(HttpContext http, MetaEventContext context)
    {
        if (GetKey(http) is { } key)
            Run(http, () => heldEvents.ReleaseAsync(key, context));
    }

    /// <summary>Erases what waits for the visitor.</summary>
    public void Erase(HttpContext http)
    {
        if (GetKey(http) is { } key)
            Run(http, () => heldEvents.EraseAsync(key));
    }

    private string? GetKey(HttpContext http)
    {
        try
        {
            return visitorKey(http) is { Length: > 0 } key ? key : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CaptureMetrics.RecordFailure(CaptureMetrics.Hold);
            return null;
        }
    }

    private static void Run(HttpContext http, Func<ValueTask<int>> operation)
    {
        try
        {
            var running = RunAsync(operation);
            if (!running.IsCompleted)
                http.Response.OnCompleted(static running => (Task)running, running);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CaptureMetrics.RecordFailure(CaptureMetrics.Hold);
        }
    }

    private static async Task RunAsync(Func<ValueTask<int>> operation)
    {
        try
        {
            await operation().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CaptureMetrics.RecordFailure(CaptureMetrics.Hold);
        }
    }
}
