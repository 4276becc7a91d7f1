using Capi.AspNetCore.Tests.Support;
using Capi.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Capi.AspNetCore.Tests.Sending;

/// <summary>An app with endpoints whose events are recorded. Requests carry consent.</summary>
internal sealed class SendingApp : IAsyncDisposable
{
    private const string Cookies = "answer=yes; _fbp=fb.1.1795000000000.1098115397";

    private readonly TestApp _app;
    private readonly TaskCompletionSource<Exception?> _ended;

    private SendingApp(TestApp app, RecordingMetaCapiClient events, TaskCompletionSource<Exception?> ended) => (_app, Events, _ended) = (app, events, ended);

    public RecordingMetaCapiClient Events { get; }

    /// <summary>Completes when the first request has left the endpoint, with its exception.</summary>
    public Task<Exception?> Ended => _ended.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public static async Task<SendingApp> StartAsync(Action<IEndpointRouteBuilder> map, Action<IServiceCollection>? services = null, IMetaCapiClient? client = null)
    {
        var ended = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var recorder = new RecordingMetaCapiClient(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestApp.Now));
        var app = await TestApp.StartAsync(
            services: collection =>
            {
                collection.AddRouting();
                collection.AddSingleton(client ?? recorder);
                services?.Invoke(collection);
            },
            pipeline: app =>
            {
                app.Use(async (http, next) =>
                {
                    try
                    {
                        await next(http);
                        ended.TrySetResult(null);
                    }
                    catch (Exception exception)
                    {
                        ended.TrySetResult(exception);
                        throw;
                    }
                });
                app.UseRouting();
                app.UseEndpoints(_ => { });
                map(app);
            });
        return new(app, recorder, ended);
    }

    public static SentOrder CreateOrder(string number = "T-1001") => new(number, TestApp.Now, "jane@example.com", 49.90m, "EUR");

    /// <summary>Collects how often events ended in a result, such as <c>accepted</c>. The meter is shared by all tests, so only presence is compared.</summary>
    public static MetricCollector<long> CollectFailures() => new(null, "Capi.AspNetCore", "capi.web.failures");

    public Task<HttpResponseMessage> PostAsync(string path, string cookies = Cookies) =>
        _app.FetchAsync(path, ("Cookie", cookies), ("User-Agent", "Mozilla/5.0 (X11)"));

    public Task<HttpResponseMessage> SendAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_app.Address, path));
        request.Headers.Add("Cookie", Cookies);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
