using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Capi.AspNetCore.Tests.Support;

/// <summary>A local server in place of graph.facebook.com, which accepts every event.</summary>
internal sealed class GraphEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonElement> _events = new();

    private GraphEndpoint(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>The received events, in order.</summary>
    public IReadOnlyList<JsonElement> Events => [.. _events];

    public static async Task<GraphEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var graph = new GraphEndpoint(builder.Build());
        graph._app.Run(graph.AcceptAsync);
        await graph._app.StartAsync();
        return graph;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AcceptAsync(HttpContext http)
    {
        var body = (await JsonDocument.ParseAsync(http.Request.Body)).RootElement;
        var events = body.GetProperty("data").EnumerateArray().ToArray();
        foreach (var sent in events)
            _events.Enqueue(sent);
        await http.Response.WriteAsJsonAsync(new Dictionary<string, object> { ["events_received"] = events.Length, ["fbtrace_id"] = "trace" });
    }
}
