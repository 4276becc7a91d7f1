using System.Text.Json;
using Capi.EventsManager.Api;
using Capi.EventsManager.Endpoints;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.EventsManager.Streaming;

/// <summary>Sends what each request changes, as it happens: to pages as server-sent events, to tools as JSON lines.</summary>
internal sealed class ChangeStream(IEventLedger ledger)
{
    private static readonly ReadOnlyMemory<byte> NewLine = "\n"u8.ToArray();

    /// <summary><c>GET /api/events/stream</c>: messages named <c>change</c>, as the API EventSource of browsers reads them.</summary>
    public Task SendServerSentEventsAsync(HttpContext context) =>
        SendAsync(context, "text/event-stream; charset=utf-8", ": connected\n\n"u8.ToArray(), "event: change\ndata: "u8.ToArray(), "\n\n"u8.ToArray());

    /// <summary><c>GET /api/events?follow=true</c>: one JSON object in each line. An empty line comes first.</summary>
    public Task SendJsonLinesAsync(HttpContext context) =>
        SendAsync(context, "application/x-ndjson; charset=utf-8", NewLine, default, NewLine);

    private async Task SendAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> greeting, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        using var follower = ledger.Feed.TryFollow();
        if (follower is null)
        {
            await ApiJson.WriteErrorAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many clients follow the events.").ConfigureAwait(false);
            return;
        }

        PageHeaders.Write(context.Response);
        context.Response.ContentType = contentType;
        var run = RunSelector.FindName(context.Request);
        var body = context.Response.Body;
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            // The greeting tells the client that it will see every change from now on.
            await body.WriteAsync(greeting, end.Token).ConfigureAwait(false);
            await body.FlushAsync(end.Token).ConfigureAwait(false);
            await foreach (var change in follower.Changes.ReadAllAsync(end.Token).ConfigureAwait(false))
            {
                if (run is not null && change.Request.Run != run)
                    continue;

                byte[] json = JsonSerializer.SerializeToUtf8Bytes(ChangeDocument.FromChange(change), ApiJsonContext.Default.ChangeDocument);
                await body.WriteAsync((ReadOnlyMemory<byte>)(byte[])[.. before.Span, .. json, .. after.Span], end.Token).ConfigureAwait(false);
                await body.FlushAsync(end.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client left, or the server stops.
        }
    }
}
