using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Capi.Package.Tests.Harness;

/// <summary>A local HTTP server that accepts every event as Meta does, and records the requests.</summary>
internal sealed class LoopbackEndpoint : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    private LoopbackEndpoint()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    /// <summary>The base address of the server.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>The received requests, in order.</summary>
    public IReadOnlyCollection<ReceivedRequest> Requests => _requests;

    public static async Task<LoopbackEndpoint> StartAsync()
    {
        var endpoint = new LoopbackEndpoint();
        await endpoint._server.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var request = new ReceivedRequest(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.Authorization.ToString(),
            body.RootElement.Clone());
        _requests.Enqueue(request);
        await context.Response.WriteAsJsonAsync(new
        {
            events_received = request.Body.GetProperty("data").GetArrayLength(),
            messages = Array.Empty<string>(),
            fbtrace_id = "trace",
        });
    }
}
