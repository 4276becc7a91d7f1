using System.Text.Json;
using Capi.EventsManager.Api;
using Capi.EventsManager.Endpoints;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Streaming;

/// <summary><c>GET /api/events?follow=true</c>: what each request changes, as it happens, as one JSON object in each line. An empty line comes first.</summary>
internal sealed class ChangeStream(IEventLedger ledger, CancellationToken stopping)
{
    private static readonly byte[] NewLine = [(byte)'\n'];

    public async Task SendAsync(HttpContext context)
    {
        using var follower = ledger.Feed.TryFollow();
        if (follower is null)
        {
            await ApiJson.WriteErrorAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many clients follow the events.").ConfigureAwait(false);
            return;
        }

        PageHeaders.Write(context.Response);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            // The empty line tells the client that it will see every change from now on.
            await WriteAsync(context.Response, NewLine, end.Token).ConfigureAwait(false);
            await SendChangesAsync(context, follower, end.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client has gone, or the server stops.
        }
    }

    private static async Task SendChangesAsync(HttpContext context, LedgerFeed.Follower follower, CancellationToken cancellationToken)
    {
        var run = RunSelector.FindName(context.Request);
        await foreach (var change in follower.Changes.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (run is not null && change.Request.Run != run)
                continue;
            var json = JsonSerializer.SerializeToUtf8Bytes(ChangeDocument.FromChange(change), ApiJsonContext.Default.ChangeDocument);
            await WriteAsync(context.Response, [.. json, .. NewLine], cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(HttpResponse response, byte[] bytes, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
