using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Receiving;
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
    private readonly EventReceiver _receiver = new(ledger);

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
            var fault = await faults.ApplyAsync(context, request, envelope).ConfigureAwait(false);
            error = fault.Error ?? error ?? GraphVersionCheck.Validate(version, request.ReceivedAt);

            EventBatch? batch = null;
            error ??= authentication.Validate(context.Request, envelope!);
            if (error is null)
                (batch, error) = EventBatch.Parse(envelope!.Data, request.ReceivedAt);

            await (error is null ? AcceptAsync(context, envelope!, batch!, version, request, fault.EventsReceived) : RejectAsync(context, error, request, envelope?.Data ?? default)).ConfigureAwait(false);
        }
    }

    private Task AcceptAsync(HttpContext context, GraphEnvelope envelope, EventBatch batch, string version, ReceivedRequest request, int? eventsReceived)
    {
        List<string> warnings = [.. GraphVersionCheck.GetWarnings(version)];
        if (RequestToken.IsInUrl(context.Request))
            warnings.Add("The access token is in the URL, which proxies and servers log. Send it in the Authorization header.");
        if (context.Request.Query.ContainsKey("method"))
            warnings.Add("The parameter method in the URL replaces the HTTP method, which Meta closed with v27.0. Omit it.");
        var recorded = _receiver.Accept(envelope, batch, request, warnings);
        return GraphResponse.WriteSuccessAsync(context.Response, eventsReceived ?? batch.Events.Count, recorded.Warnings);
    }

    private Task RejectAsync(HttpContext context, GraphError error, ReceivedRequest request, JsonElement data = default)
    {
        _receiver.Reject(error, request, data);
        return GraphResponse.WriteErrorAsync(context.Response, error);
    }
}
