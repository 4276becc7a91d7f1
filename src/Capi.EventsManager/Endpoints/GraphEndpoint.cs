using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Warnings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>POST /{version}/{dataset}/events</c>: the Conversions API endpoint of the Graph API.</summary>
internal sealed class GraphEndpoint(IEventLedger ledger, GraphAuthentication authentication, RunSelector runs, RequestFaults faults, TimeProvider timeProvider)
{
    public async Task HandleAsync(HttpContext context)
    {
        var request = new ReceivedRequest { Source = EventSource.Server, ReceivedAt = timeProvider.GetUtcNow(), StatusCode = StatusCodes.Status200OK };
        var dataset = context.GetRouteValue("dataset") as string;
        if (!DatasetId.IsValid(dataset) || context.GetRouteValue("version") is not string version || !GraphVersions.IsWellFormed(version))
        {
            await RejectAsync(context, GraphError.UnknownDataset(), request).ConfigureAwait(false);
            return;
        }

        request = request with { Dataset = dataset };
        if (CrossOriginCheck.IsForeign(context.Request))
        {
            await RejectAsync(context, GraphError.ForeignOrigin(), request).ConfigureAwait(false);
            return;
        }

        var (envelope, error) = await GraphEnvelopeReader.ReadAsync(context.Request).ConfigureAwait(false);
        using (envelope)
        {
            request = request with { Run = runs.Select(context.Request, envelope?.TestEventCode), IsTest = envelope?.TestEventCode is not null };
            error = await faults.ApplyAsync(context, request, envelope).ConfigureAwait(false) ?? error ?? GraphVersionCheck.Validate(version, request.ReceivedAt);

            EventBatch? batch = null;
            error ??= authentication.Validate(context.Request, envelope!);
            if (error is null)
                (batch, error) = EventBatch.Parse(envelope!.Data, request.ReceivedAt);

            await (error is null ? AcceptAsync(context, envelope!, batch!, version, request) : RejectAsync(context, error, request, envelope?.Data ?? default)).ConfigureAwait(false);
        }
    }

    private Task AcceptAsync(HttpContext context, GraphEnvelope envelope, EventBatch batch, string version, ReceivedRequest request)
    {
        List<string> messages = [.. GraphVersionCheck.GetWarnings(version), .. EnvelopeWarnings.GetWarnings(envelope.Root).Select(warning => warning.Message)];
        if (RequestToken.IsInUrl(context.Request))
            messages.Add("The access token is in the URL, which proxies and servers log. Send it in the Authorization header.");

        var recorded = ledger.Record(
            request with { EventsReceived = batch.Events.Count, WarningCount = messages.Count + batch.WarningCount, Warnings = [.. messages.Concat(batch.GetWarnings()).Take(EventBatch.MaxMessages)], Body = envelope.ToRedactedJson() },
            [.. batch.Events.Select(view => ServerEventParser.Parse(request.Dataset!, view, envelope, messages))]);
        return GraphResponse.WriteSuccessAsync(context.Response, batch.Events.Count, recorded.Warnings);
    }

    private Task RejectAsync(HttpContext context, GraphError error, ReceivedRequest request, JsonElement data = default)
    {
        ledger.RecordRejection(
            request with
            {
                StatusCode = error.StatusCode,
                RejectionReason = error.Reason,
                Field = error.Field?.Text,
                ErrorCode = error.Code,
                ErrorSubcode = error.Subcode,
            },
            [.. RefusedEventParser.Parse(request.Dataset, data, error, request.ReceivedAt)]);
        return GraphResponse.WriteErrorAsync(context.Response, error);
    }
}
