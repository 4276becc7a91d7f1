using System.Net;
using System.Text;
using System.Text.Json;
using Capi.AspNetCore.Tests.Gateway;
using Capi.AspNetCore.Tests.Sending;
using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Capi.AspNetCore.Tests.Hold;

/// <summary>A shop on Kestrel that lets events wait for the answer, and a local Events Manager.</summary>
internal sealed class HoldShop : IAsyncDisposable
{
    private readonly TestApp _app;
    private readonly GraphEndpoint _graph;

    private HoldShop(TestApp app, GraphEndpoint graph) => (_app, _graph) = (app, graph);

    public FakeTimeProvider Time => _app.Time;

    /// <summary>The cookies that responses before an answer set.</summary>
    public List<string> CookiesBeforeAnswer { get; } = [];

    public static async Task<HoldShop> StartAsync(Action<MetaCaptureOptions>? capture = null)
    {
        var graph = await GraphEndpoint.StartAsync();
        var app = await TestApp.StartAsync(
            capture: options =>
            {
                options.EventHold.VisitorKey = static http => http.Request.Headers["Visitor"] is [var visitor] ? visitor != "throw" ? visitor : throw new InvalidOperationException("no session") : null;
                capture?.Invoke(options);
            },
            pipeline: static app =>
            {
                app.UseRouting();
                app.UseEndpoints(static _ => { });
                Map(app);
            },
            services: static services => services.AddRouting(),
            forwardedHeaders: static _ => { },
            configuration: new Dictionary<string, string?> { ["MetaCapi:BaseAddress"] = graph.Address, ["MetaCapi:Linger"] = "00:00:00" });
        return new(app, graph);
    }

    /// <summary>Sends a script's request and returns the answer.</summary>
    public async Task<string> PostAsync(string path, string? visitor, string cookies = "", params (string, string)[] headers)
    {
        using var response = await _app.FetchAsync(path, [("Cookie", cookies), ("Visitor", visitor ?? ""), .. headers]);
        if (path != "/grant" && path != "/withdraw")
            CookiesBeforeAnswer.AddRange(SetCookie.ReadAll(response).Select(static cookie => cookie.Name.ToString()));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Sends an event to the gateway, as a page of the shop does.</summary>
    public async Task CollectAsync(string visitor, string json, string cookies = "")
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_app.Address, "/collect"));
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("Sec-Fetch-Site", "same-origin"), ("User-Agent", "Mozilla/5.0 (X11)"), ("X-Forwarded-For", "8.8.8.8"), ("Cookie", cookies), ("Visitor", visitor)])
            request.Headers.TryAddWithoutValidation(name, value);
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        CookiesBeforeAnswer.AddRange(SetCookie.ReadAll(response).Select(static cookie => cookie.Name.ToString()));
    }

    /// <summary>Visits a page that doesn't use the context.</summary>
    public async Task VisitAsync(string visitor, string cookies)
    {
        using var response = await _app.VisitAsync("/page", ("Cookie", cookies), ("Visitor", visitor));
    }

    /// <summary>The events that were delivered.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadEventsAsync()
    {
        await _app.Services.GetRequiredService<IMetaCapiClient>().FlushAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _graph.Events;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _graph.DisposeAsync();
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/view/{number}", static async (string number, HttpContext http, IMetaCapiClient capi) =>
            (await capi.EnqueueAsync(SendingApp.CreateOrder("T-" + number), http.GetMetaContext())).Status.ToString());
        app.MapMetaGateway("/collect", static options =>
        {
            options.RelayPixelEvents = true;
            options.Bind<BoundLead>();
        });
        app.MapPost("/context", static (HttpContext http) => http.GetMetaContext().ToJson());
        app.MapPost("/grant", static (HttpContext http, string? landing) =>
        {
            http.GrantMetaConsent(landing);
            return "granted";
        });
        app.MapPost("/withdraw", static (HttpContext http) =>
        {
            http.WithdrawMetaConsent();
            return "withdrawn";
        });
        app.MapGet("/page", static () => Results.Content("<!doctype html><title>Tea</title>", "text/html"));
    }
}
