using Capi.EventsManager.Expectations;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Maps the HTTP endpoints.</summary>
internal static class EndpointMap
{
    private static readonly string[] PixelMethods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Options];

    public static void Map(WebApplication application, EventStore eventStore, ExpectationWaiter waiter, AccessTokens tokens, TimeProvider timeProvider)
    {
        application.UseHostFiltering();

        var graph = new GraphEndpoint(eventStore, tokens, timeProvider);
        application.MapPost("/{version}/{dataset}/events", graph.HandleAsync);

        var pixel = new PixelEndpoint(eventStore, timeProvider);
        application.MapMethods("/tr", PixelMethods, pixel.HandleAsync);

        var page = new PageEndpoint(eventStore);
        application.MapGet("/", page.GetPageAsync);
        application.MapGet("/api/events", page.GetEventsAsync);
        application.MapGet("/api/events/stream", new EventStreamEndpoint(eventStore, application.Lifetime.ApplicationStopping).HandleAsync);
        application.MapPost("/clear", new ClearEndpoint(eventStore).HandleAsync);
        application.MapPost("/api/expectations", new ExpectationEndpoint(waiter).HandleAsync);
        application.MapGet("/assets/{name}", PageAssets.SendAsync);

        application.MapFallback(context => GraphResponse.WriteErrorAsync(context.Response, GraphError.UnknownDataset()));
    }
}
