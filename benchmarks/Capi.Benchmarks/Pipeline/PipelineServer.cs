using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.Benchmarks.Pipeline;

/// <summary>A local server in place of graph.facebook.com, which counts the events of each request and confirms them. Thread safe.</summary>
internal sealed class PipelineServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _events;

    private PipelineServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The number of events received since the last call.</summary>
    public long TakeEvents() => Interlocked.Exchange(ref _events, 0);

    public static async Task<PipelineServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options => options.Limits.MaxRequestBodySize = null).UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var server = new PipelineServer(builder.Build());
        server._app.Run(server.RespondAsync);
        await server._app.StartAsync().ConfigureAwait(false);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext http)
    {
        var count = 0;
        while (true)
        {
            var read = await http.Request.BodyReader.ReadAsync(http.RequestAborted).ConfigureAwait(false);
            count += CountEvents(read.Buffer, out var examined, read.IsCompleted);
            http.Request.BodyReader.AdvanceTo(examined, read.Buffer.End);
            if (read.IsCompleted)
                break;
        }

        Interlocked.Add(ref _events, count);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"events_received":{{count}},"messages":[],"fbtrace_id":"A"}""", http.RequestAborted).ConfigureAwait(false);
    }

    private static int CountEvents(in ReadOnlySequence<byte> buffer, out SequencePosition examined, bool isCompleted)
    {
        var reader = new SequenceReader<byte>(buffer);
        var count = 0;
        while (reader.TryReadTo(out ReadOnlySequence<byte> _, "\"event_name\":"u8))
            count++;

        // The end of this buffer may be the beginning of the next member's name.
        examined = isCompleted ? buffer.End : buffer.GetPosition(Math.Max(reader.Consumed, buffer.Length - "\"event_name\":".Length));
        return count;
    }
}
