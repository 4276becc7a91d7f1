using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Testing.Processes;

/// <summary>Stands in for Meta and keeps every event of every request.</summary>
public sealed class RecordingEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _events = new(StringComparer.Ordinal);
    private readonly Func<Task>? _beforeAnswer;
    private int _requests;

    private RecordingEndpoint(WebApplication app, Func<Task>? beforeAnswer) => (_app, _beforeAnswer) = (app, beforeAnswer);

    public Uri Address => new(_app.Urls.First());

    /// <summary>The JSON of all events by event ID: one text per request with it that was answered.</summary>
    public IReadOnlyDictionary<string, ConcurrentQueue<string>> Events => _events;

    /// <summary>The number of requests that have arrived.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Starts it.</summary>
    /// <param name="beforeAnswer">Delays the answers.</param>
    public static async Task<RecordingEndpoint> StartAsync(Func<Task>? beforeAnswer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var endpoint = new RecordingEndpoint(app, beforeAnswer);
        app.Run(endpoint.AnswerAsync);
        await app.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        if (_beforeAnswer is not null)
            await _beforeAnswer();
        context.RequestAborted.ThrowIfCancellationRequested();
        var count = 0;
        foreach (var element in body.RootElement.GetProperty("data").EnumerateArray())
        {
            _events.GetOrAdd(element.GetProperty("event_id").GetString()!, _ => new()).Enqueue(element.GetRawText());
            count++;
        }

        await context.Response.WriteAsync($$"""{"events_received":{{count}},"messages":[],"fbtrace_id":"T"}""");
    }
}
