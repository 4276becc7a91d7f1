using Capi.EventsManager.Graph;
using Capi.EventsManager.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Maps the HTTP endpoints.</summary>
internal static class EndpointMap
{
    private static readonly string[] PixelMethods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Options];

    public static void Map(WebApplication application, EventLedger ledger, AccessTokens tokens, TimeProvider clock)
    {
        application.UseHostFiltering();

        var graph = new GraphEndpoint(ledger, tokens, clock);
        application.MapPost("/{version}/{dataset}/events", graph.HandleAsync);

        var pixel = new PixelEndpoint(ledger, clock);
        application.MapMethods("/tr", PixelMethods, pixel.HandleAsync);

        var page = new PageEndpoint(ledger);
        application.MapGet("/", page.ShowAsync);
        application.MapGet("/api/events", page.ListAsync);
        application.MapGet("/assets/{name}", PageAssets.SendAsync);

        application.MapFallback(context => GraphAnswer.WriteErrorAsync(context.Response, GraphError.UnknownDataset()));
    }
}
