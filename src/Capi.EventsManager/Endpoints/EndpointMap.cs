using Capi.EventsManager.Api;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Receiving;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Streaming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Maps the HTTP endpoints.</summary>
internal static class EndpointMap
{
    private static readonly string[] PixelMethods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Options];

    public static void Map(WebApplication application, EventsManagerServices services)
    {
        application.UseHostFiltering();
        application.Use((context, next) =>
        {
            RunPath.Apply(context);
            return next(context);
        });
        if (services.Token is { } token)
            application.Use(new TokenCheck(token).InvokeAsync);
        application.UseRouting();

        var authentication = new GraphAuthentication(services.Tokens, services.Proof);
        var faults = new RequestFaults(services.Faults, services.TimeProvider);
        application.MapPost("/{version}/{dataset}/events", new GraphEndpoint(services.Ledger, authentication, services.Runs, faults, services.TimeProvider).HandleAsync);
        application.MapMethods("/tr", PixelMethods, new PixelEndpoint(services.Ledger, services.Runs, services.TimeProvider).HandleAsync);

        var nodes = new GraphNodeEndpoint(services.Ledger, services.Tokens, services.TimeProvider);
        application.MapGet("/{version}/dataset_quality", nodes.GetQualityAsync);
        application.MapGet("/{version}/debug_token", nodes.GetTokenAsync);
        application.MapGet("/{version}/{dataset}", nodes.GetDatasetAsync);
        application.MapGet("/{version}/{dataset}/dataset_quality", GraphNodeEndpoint.RejectPathAsync);

        MapApi(application, services);
        new PageEndpoint(services.Ledger, services.Scores, services.TimeProvider).Map(application);
        new SendAgainEndpoint(services.Ledger, new EventResender(services.Ledger, services.TimeProvider)).Map(application);
        new FaultPageEndpoint(services.Faults).Map(application);
        application.MapPost("/clear", new ClearEndpoint(services.Ledger).HandleAsync);
        application.MapGet("/assets/{name}", PageAssets.SendAsync);

        application.MapFallback(context => GraphResponse.WriteErrorAsync(context.Response, GraphError.UnknownDataset()));
    }

    private static void MapApi(WebApplication application, EventsManagerServices services)
    {
        var stream = new ChangeStream(services.Ledger, application.Lifetime.ApplicationStopping);
        var events = new EventsEndpoint(services.Ledger, stream);
        application.MapGet("/api/events", events.GetAsync);
        application.MapDelete("/api/events", events.DeleteAsync);
        application.MapGet("/api/events/stream", new EventStreamEndpoint(services.Ledger, application.Lifetime.ApplicationStopping).HandleAsync);
        application.MapPost("/api/expectations", new ExpectationEndpoint(services.Waiter).HandleAsync);
        MapRuns(application, new RunsEndpoint(services.Ledger, services.Runs, new RunComparer(services.Ledger)));
        application.MapPost("/api/quality", new MeasuredScoresEndpoint(services.Scores).HandleAsync);
        application.MapGet("/api/openapi.json", OpenApiDocument.SendAsync);
        application.MapGet("/api/ready", context => ApiJson.WriteAsync(context, StatusCodes.Status200OK, new ReadyDocument(true), ApiJsonContext.Default.ReadyDocument));

        MapFaults(application, new FaultsEndpoint(services.Faults));
    }

    private static void MapRuns(WebApplication application, RunsEndpoint runs)
    {
        application.MapGet("/api/runs", runs.ListAsync);
        application.MapPut("/api/runs/{run}", runs.CreateAsync);
        application.MapGet("/api/compare", runs.CompareAsync);
        application.MapGet("/runs", runs.ShowAsync);
        application.MapGet("/api/export", runs.ExportAsync);
        application.MapPost("/api/import", runs.ImportAsync);
    }

    private static void MapFaults(WebApplication application, FaultsEndpoint faults)
    {
        application.MapGet("/api/faults", faults.GetAsync);
        application.MapPost("/api/faults", faults.AddAsync);
        application.MapDelete("/api/faults/{number?}", faults.RemoveAsync);
    }
}
