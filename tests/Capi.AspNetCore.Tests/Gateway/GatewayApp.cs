using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Capi.AspNetCore.Gateway;
using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Gateway;

/// <summary>An app on Kestrel with a gateway at <c>/collect</c>, and a client that records what would be sent.</summary>
internal sealed class GatewayApp : IAsyncDisposable
{
    public const string Fbp = "fb.0.1796000000000.123456789";

    private readonly TestApp _app;
    private readonly Recorder _recorder;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });

    private GatewayApp(TestApp app, Recorder recorder)
    {
        (_app, _recorder) = (app, recorder);
        _client.BaseAddress = Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    /// <summary>The own origin, as a browser sends it.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    /// <summary>The events that were sent.</summary>
    public IReadOnlyList<JsonElement> Events => _recorder.Events;

    /// <summary>The single event that was sent.</summary>
    public JsonElement Event => Assert.Single(_recorder.Events);

    public IReadOnlyList<EnqueueResult> Results => _recorder.Results;

    public static async Task<GatewayApp> StartAsync(Action<MetaGatewayOptions>? configure = null)
    {
        var recorder = new Recorder();
        var app = await TestApp.StartAsync(
            pipeline: app =>
            {
                app.UseRouting();
#pragma warning disable ASP0014 // The page that answers all other requests would come before top-level endpoints.
                app.UseEndpoints(endpoints => endpoints.MapMetaGateway("/collect", configure));
#pragma warning restore ASP0014
            },
            services: services => services.AddSingleton<IMetaCapiClient>(recorder));
        return new GatewayApp(app, recorder);
    }

    /// <summary>Sends the body like <c>navigator.sendBeacon</c> of a page of the site, whose visitor consented; an empty header removes one of these.</summary>
    public async Task<int> SendAsync(string body, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        return await SendAsync(content, headers);
    }

    /// <summary>Sends the content in the same way.</summary>
    public async Task<int> SendAsync(HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/collect") { Content = content };
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
            [("Content-Type", "text/plain;charset=UTF-8"), ("Origin", Origin), ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Dest", "empty"),
                ("Referer", Origin + "/tea?utm_source=mail&email=jane%40example.com"), ("User-Agent", "TestBrowser/1.0"), ("Cookie", "answer=yes; _fbp=" + Fbp), .. headers])
        {
            HttpHeaders target = name.StartsWith("Content-", StringComparison.Ordinal) ? content.Headers : request.Headers;
            target.Remove(name);
            Assert.True(value.Length == 0 || target.TryAddWithoutValidation(name, value));
        }

        using var response = await _client.SendAsync(request);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Recorder : IMetaCapiClient
    {
        public List<JsonElement> Events { get; } = [];

        public List<EnqueueResult> Results { get; } = [];

        public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
            where TEvent : IMetaEvent<TEvent>
        {
            var json = new ArrayBufferWriter<byte>();
            var result = MetaEventSerializer.Serialize(in metaEvent, in context, TestApp.Now, json);
            lock (Events)
            {
                Results.Add(result);
                if (result.IsAccepted)
                    Events.Add(JsonDocument.Parse(json.WrittenMemory).RootElement);
            }

            return new(result);
        }

        public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(
            IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
            where TEvent : IMetaEvent<TEvent> => throw new NotSupportedException();

        public IMetaCapiClient ForDataset(string datasetAlias) => throw new NotSupportedException();

        public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
