using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Pixel;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Sending;

/// <summary>Sends the event of a successful request. Its own failures, and those of the app's functions, never reach the request: they are counted.</summary>
internal static class RequestEventSender
{
    /// <summary>Creates an event and queues it with the context of the request.</summary>
    /// <param name="http">The request, which is still running.</param>
    /// <param name="state">The argument of <paramref name="create"/>.</param>
    /// <param name="create">Creates the event, if there is one.</param>
    public static void Send<TState, TEvent>(HttpContext http, TState state, Func<TState, HttpContext, OptionalEvent<TEvent>> create)
        where TEvent : IMetaEvent<TEvent>
    {
        try
        {
            var created = create(state, http);
            if (!created.Exists)
            {
                SendMetrics.RecordEvent("no_event");
                return;
            }

            // From here on nothing belongs to the request: a visitor who has left doesn't cancel the event.
            var sending = SendAsync(RequestService.Get<IMetaCapiClient>(http), created.Value, http.GetMetaContext());
            if (!sending.IsCompleted)
                http.Response.OnCompleted(static sending => (Task)sending, sending);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CaptureMetrics.RecordFailure(CaptureMetrics.Send);
        }
    }

    private static async Task SendAsync<TEvent>(IMetaCapiClient client, TEvent metaEvent, MetaEventContext context)
        where TEvent : IMetaEvent<TEvent>
    {
        try
        {
            var result = await client.EnqueueAsync(metaEvent, context, CancellationToken.None).ConfigureAwait(false);
            SendMetrics.RecordEvent(SendMetrics.GetTagValue(result.Status));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CaptureMetrics.RecordFailure(CaptureMetrics.Send);
        }
    }
}
