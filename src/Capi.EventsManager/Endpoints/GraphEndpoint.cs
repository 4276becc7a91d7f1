using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Ledger;
using Capi.EventsManager.Reading;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Advice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>POST /{version}/{dataset}/events</c>: the Conversions API endpoint of the Graph API.</summary>
internal sealed class GraphEndpoint(EventLedger ledger, AccessTokens tokens, TimeProvider clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        var arrival = clock.GetUtcNow();
        var dataset = context.GetRouteValue("dataset") as string;
        if (!DatasetId.IsOne(dataset) || context.GetRouteValue("version") is not string version || !GraphVersions.IsWellFormed(version))
        {
            await RefuseAsync(context.Response, GraphError.UnknownDataset(), null, arrival).ConfigureAwait(false);
            return;
        }

        var (envelope, error) = await GraphEnvelopeReader.ReadAsync(context.Request).ConfigureAwait(false);
        using (envelope)
        {
            EventBatch? batch = null;
            error ??= tokens.Check(RequestToken.Of(context.Request) ?? envelope!.AccessToken);
            if (error is null)
                (batch, error) = EventBatch.Read(envelope!.Data, arrival);

            await (error is null
                ? AcceptAsync(context, envelope!, batch!, version, dataset!, arrival)
                : RefuseAsync(context.Response, error, dataset, arrival)).ConfigureAwait(false);
        }
    }

    private Task AcceptAsync(HttpContext context, GraphEnvelope envelope, EventBatch batch, string version, string dataset, DateTimeOffset arrival)
    {
        List<string> messages = [.. GraphVersionAdvice.Of(version, arrival), .. batch.Advice()];
        if (RequestToken.IsInUrl(context.Request))
            messages.Add("The access token is in the URL, which proxies and servers log. Send it in the Authorization header.");

        ledger.Record(
            new ReceivedRequest
            {
                Source = EventSource.Server,
                ReceivedAt = arrival,
                Dataset = dataset,
                StatusCode = StatusCodes.Status200OK,
                EventsReceived = batch.Events.Count,
                Warnings = messages,
                Body = envelope.ToTextWithoutSecrets(),
            },
            [.. batch.Events.Select(view => ServerCopy.From(dataset, view))]);
        return GraphAnswer.WriteReceiptAsync(context.Response, batch.Events.Count, messages);
    }

    private Task RefuseAsync(HttpResponse response, GraphError error, string? dataset, DateTimeOffset arrival)
    {
        ledger.Record(
            new ReceivedRequest
            {
                Source = EventSource.Server,
                ReceivedAt = arrival,
                Dataset = dataset,
                StatusCode = error.StatusCode,
                Refusal = error.Reason,
                Field = error.Field?.Text,
                ErrorCode = error.Code,
                ErrorSubcode = error.Subcode,
            },
            []);
        return GraphAnswer.WriteErrorAsync(response, error);
    }
}
