using System.Globalization;
using System.Text;
using System.Text.Json;
using Capi.EventsManager.Api;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>GET /api/events/stream</c>: server-sent events, one <c>event</c> per new or changed event and a <c>changed</c> after each batch of them.</summary>
/// <remarks>Starts with what changed after the revision in <c>since</c> or <c>Last-Event-ID</c>, so that a page that was rendered before,
/// or a client that reconnects, misses nothing. Without them it starts with the next change. <c>run</c> selects the events of one run.</remarks>
internal sealed class EventStreamEndpoint(IEventLedger ledger, CancellationToken stopping)
{
    // A lost connection is noticed only when something is written.
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);

    /// <summary>Each stream costs a copy of what changed, so their number is bounded.</summary>
    private const int MaxStreams = 256;

    private int _streams;

    public async Task HandleAsync(HttpContext context)
    {
        if (Interlocked.Increment(ref _streams) > MaxStreams)
        {
            Interlocked.Decrement(ref _streams);
            await ApiJson.WriteErrorAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many clients follow the events.").ConfigureAwait(false);
            return;
        }

        PageHeaders.Write(context.Response);
        context.Response.ContentType = "text/event-stream";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await SendAsync(context.Response, RunSelector.FindName(context.Request), FindStart(context.Request) ?? ledger.GetNewest(null).Revision, ended.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client has gone, or the server stops.
        }
        finally
        {
            Interlocked.Decrement(ref _streams);
        }
    }

    private static long? FindStart(HttpRequest request) => Parse(request.Headers["Last-Event-ID"].ToString()) ?? Parse(request.Query["since"].ToString());

    private static long? Parse(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    private async Task SendAsync(HttpResponse response, string? run, long revision, CancellationToken cancellationToken)
    {
        await WriteAsync(response, ": connected\n\n", cancellationToken).ConfigureAwait(false);
        while (true)
        {
            // The task first, then the events: an event that arrives in between completes the task.
            var changed = ledger.Feed.Changed;
            var content = ledger.GetNewest(run);
            if (content.Revision != revision)
            {
                await WriteAsync(response, Format(content, revision), cancellationToken).ConfigureAwait(false);
                revision = content.Revision;
            }

            await changed.WaitAsync(PingInterval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (!changed.IsCompleted)
                await WriteAsync(response, ": ping\n\n", cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Format(EventLedger ledger, long revision)
    {
        var text = new StringBuilder();
        foreach (var received in ledger.Events.Concat(ledger.Refused).Where(received => received.Revision > revision).OrderBy(received => received.Revision).ThenBy(received => received.Number))
        {
            // JSON without indentation has no line break, which would end the field.
            string json = JsonSerializer.Serialize(EventsDocument.EventJson.FromEvent(received), ApiJsonContext.Default.EventJson);
            text.Append(CultureInfo.InvariantCulture, $"id: {received.Revision}\nevent: event\ndata: {json}\n\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"id: {ledger.Revision}\nevent: changed\ndata: {{\"revision\":{ledger.Revision}}}\n\n").ToString();
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken).ConfigureAwait(false);
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
