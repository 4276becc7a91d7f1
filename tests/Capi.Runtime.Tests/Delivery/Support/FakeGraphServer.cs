using System.Threading.Channels;
using Capi.Runtime.Tests.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A local HTTP server in place of graph.facebook.com.</summary>
internal sealed class FakeGraphServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<ReceivedRequest> _requests = Channel.CreateUnbounded<ReceivedRequest>();

    private FakeGraphServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts the server with one response for every request.</summary>
    public static Task<FakeGraphServer> StartAsync(Func<ReceivedRequest, FakeGraphResponse> respond) =>
        StartAsync(request => Task.FromResult(respond(request)));

    /// <summary>Starts the server with responses in order; the last one repeats.</summary>
    public static Task<FakeGraphServer> StartAsync(params Func<ReceivedRequest, FakeGraphResponse>[] responses)
    {
        var number = -1;
        return StartAsync(request => responses[Math.Min(Interlocked.Increment(ref number), responses.Length - 1)](request));
    }

    /// <summary>Starts the server with an asynchronous response.</summary>
    public static async Task<FakeGraphServer> StartAsync(Func<ReceivedRequest, Task<FakeGraphResponse>> respond)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var graph = new FakeGraphServer(builder.Build());
        graph._app.Run(http => graph.RespondAsync(http, respond));
        await graph._app.StartAsync();
        return graph;
    }

    /// <summary>Accepts all events of the request.</summary>
    public static FakeGraphResponse AcceptAll(ReceivedRequest request) => FakeGraphResponse.Accepted(request.EventIds.Count);

    /// <summary>The next request, in order of arrival.</summary>
    public Task<ReceivedRequest> ReadRequestAsync() => _requests.Reader.ReadAsync().AsTask().WithTimeout();

    /// <summary>True when a request was received and not read yet.</summary>
    public bool HasUnreadRequest => _requests.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext http, Func<ReceivedRequest, Task<FakeGraphResponse>> respond)
    {
        using var reader = new StreamReader(http.Request.Body);
        var request = new ReceivedRequest(
            http.Request.Method,
            http.Request.Path + http.Request.QueryString,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
        await _requests.Writer.WriteAsync(request);
        var response = await respond(request);
        http.Response.StatusCode = response.Status;
        http.Response.ContentType = response.ContentType;
        if (response.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = wait;
        if (response.VersionWarning is { } warning)
            http.Response.Headers["x-ad-api-version-warning"] = warning;
        foreach (var (name, value) in response.Headers)
            http.Response.Headers[name] = value;
        await http.Response.WriteAsync(response.Body);
    }
}
