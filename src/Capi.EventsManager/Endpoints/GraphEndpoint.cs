using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Warnings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>POST /{version}/{dataset}/events</c>: the Conversions API endpoint of the Graph API.</summary>
internal sealed class GraphEndpoint(EventStore eventStore, AccessTokens tokens, TimeProvider timeProvider)
{
    public async Task HandleAsync(HttpContext context)
    {
        var receivedAt = timeProvider.GetUtcNow();
        var dataset = context.GetRouteValue("dataset") as string;
        if (!DatasetId.IsValid(dataset) || context.GetRouteValue("version") is not string version || !GraphVersions.IsWellFormed(version))
        {
            await RejectAsync(context.Response, GraphError.UnknownDataset(), null, receivedAt).ConfigureAwait(false);
            return;
        }

        if (CrossOriginCheck.IsForeign(context.Request))
        {
            await RejectAsync(context.Response, GraphError.ForeignOrigin(), dataset, receivedAt).ConfigureAwait(false);
            return;
        }

        var (envelope, error) = await GraphEnvelopeReader.ReadAsync(context.Request).ConfigureAwait(false);
        using (envelope)
        {
            EventBatch? batch = null;
            error ??= tokens.Validate(RequestToken.Find(context.Request) ?? envelope!.AccessToken);
            if (error is null)
                (batch, error) = EventBatch.Parse(envelope!.Data, receivedAt);

            await (error is null
                ? AcceptAsync(context, envelope!, batch!, version, dataset!, receivedAt)
                : RejectAsync(context.Response, error, dataset, receivedAt, envelope?.Data ?? default)).ConfigureAwait(false);
        }
    }

    private Task AcceptAsync(HttpContext context, GraphEnvelope envelope, EventBatch batch, string version, string dataset, DateTimeOffset receivedAt)
    {
        List<string> requestMessages = [.. GraphVersionWarnings.GetWarnings(version, receivedAt)];
        if (RequestToken.IsInUrl(context.Request))
            requestMessages.Add("The access token is in the URL, which proxies and servers log. Send it in the Authorization header.");

        var recorded = eventStore.Record(
            new ReceivedRequest
            {
                Source = EventSource.Server,
                ReceivedAt = receivedAt,
                Dataset = dataset,
                StatusCode = StatusCodes.Status200OK,
                EventsReceived = batch.Events.Count,
                Warnings = [.. requestMessages, .. batch.GetWarnings()],
                Body = envelope.ToRedactedJson(),
            },
            [.. batch.Events.Select(view => ServerEventParser.Parse(dataset, view, envelope, requestMessages))]);
        return GraphResponse.WriteSuccessAsync(context.Response, batch.Events.Count, recorded.Warnings);
    }

    private Task RejectAsync(HttpResponse response, GraphError error, string? dataset, DateTimeOffset receivedAt, JsonElement data = default)
    {
        eventStore.RecordRejection(
            new ReceivedRequest
            {
                Source = EventSource.Server,
                ReceivedAt = receivedAt,
                Dataset = dataset,
                StatusCode = error.StatusCode,
                RejectionReason = error.Reason,
                Field = error.Field?.Text,
                ErrorCode = error.Code,
                ErrorSubcode = error.Subcode,
            },
            [.. RefusedEventParser.Parse(dataset, data, error, receivedAt)]);
        return GraphResponse.WriteErrorAsync(response, error);
    }
}
