using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Capi.Tests.Delivery;

/// <summary>A local HTTP server in place of graph.facebook.com.</summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<ReceivedRequest> _requests = Channel.CreateUnbounded<ReceivedRequest>();

    private FakeGraph(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts the server with one response for every request.</summary>
    public static Task<FakeGraph> StartAsync(Func<ReceivedRequest, GraphReply> answer) =>
        StartAsync(request => Task.FromResult(answer(request)));

    /// <summary>Starts the server with responses in order; the last one repeats.</summary>
    public static Task<FakeGraph> StartAsync(params Func<ReceivedRequest, GraphReply>[] answers)
    {
        var number = -1;
        return StartAsync(request => answers[Math.Min(Interlocked.Increment(ref number), answers.Length - 1)](request));
    }

    /// <summary>Starts the server with an asynchronous response.</summary>
    public static async Task<FakeGraph> StartAsync(Func<ReceivedRequest, Task<GraphReply>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var graph = new FakeGraph(builder.Build());
        graph._app.Run(http => graph.AnswerAsync(http, answer));
        await graph._app.StartAsync();
        return graph;
    }

    /// <summary>Accepts all events of the request.</summary>
    public static GraphReply TakeAll(ReceivedRequest request) => GraphReply.Took(request.EventIds.Count);

    /// <summary>The next request, in order of arrival.</summary>
    public Task<ReceivedRequest> NextAsync() => _requests.Reader.ReadAsync().AsTask().Soon();

    /// <summary>True when a request was received and not read yet.</summary>
    public bool HasAnother => _requests.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http, Func<ReceivedRequest, Task<GraphReply>> answer)
    {
        using var reader = new StreamReader(http.Request.Body);
        var request = new ReceivedRequest(
            http.Request.Method,
            http.Request.Path + http.Request.QueryString,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
        await _requests.Writer.WriteAsync(request);
        var reply = await answer(request);
        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = reply.ContentType;
        if (reply.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = wait;
        await http.Response.WriteAsync(reply.Body);
    }
}
