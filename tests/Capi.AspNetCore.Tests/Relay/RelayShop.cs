using System.Net;
using Capi.AspNetCore.Gateway;
using Capi.Browser.Testing;
using Capi.EventsManager;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Capi.AspNetCore.Tests.Relay;

/// <summary>A shop whose gateway relays Pixel calls, an Events Manager in place of Meta's servers, and a browser. Meta's script is blocked or does nothing.</summary>
internal sealed class RelayShop : IAsyncDisposable
{
    public const string EventId = "view-1";

    private readonly WebApplication _app;
    private readonly EventsManagerServer _eventsManager;
    private readonly HeadlessBrowser _browser;

    private RelayShop(WebApplication app, EventsManagerServer eventsManager, HeadlessBrowser browser)
    {
        (_app, _eventsManager, _browser) = (app, eventsManager, browser);
        Page.Console += (_, message) => Errors.AddRange(message.Type == "error" && !message.Text.Contains("ERR_FAILED", StringComparison.Ordinal) ? [message.Text] : []);
        Page.PageError += (_, error) => Errors.Add(error);
        Page.Request += (_, request) => Relayed.AddRange(request.Url.EndsWith("/collect", StringComparison.Ordinal) ? [request] : []);
    }

    public IPage Page => _browser.Page;

    /// <summary>The requests to the gateway.</summary>
    public List<IRequest> Relayed { get; } = [];

    /// <summary>What the browser reports as errors, such as violations of the content security policy, but for the blocked script.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Starts everything.</summary>
    /// <param name="script">Meta's script; null if the browser blocks it.</param>
    /// <param name="gateway">Configures the gateway.</param>
    /// <param name="sendsFromServer">True if the server sends the event of the page too, once.</param>
    public static async Task<RelayShop> StartAsync(string? script = null, Action<MetaGatewayOptions>? gateway = null, bool sendsFromServer = false)
    {
        var eventsManager = await EventsManagerServer.StartAsync();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MetaCapi:BaseAddress"] = eventsManager.Address.AbsoluteUri,
            ["MetaCapi:DatasetId"] = "1000000000000001",
            ["MetaCapi:AccessToken"] = "local-events-manager",
            ["MetaCapi:SendOnce"] = sendsFromServer ? "true" : "false",
        });
        builder.AddMetaCapi(static capture => capture.ConsentReaders.Add(MetaConsentReaders.Cookie("answer", granted: "yes", denied: "no")));
        var app = builder.Build();
        app.MapGroup("/shop").MapMetaGateway("/collect", options =>
        {
            options.RelayPixelEvents = true;
            gateway?.Invoke(options);
        });
        app.MapGet("/tea", http => ShowAsync(http, sendsFromServer));
        app.MapPost("/answer/{value}", static (string value, HttpContext http) => Store(http, value));
        app.MapGet("/barrier/{id}", static () => "");
        await app.StartAsync();

        var browser = await HeadlessBrowser.StartAsync();
        await browser.Page.RouteAsync("https://connect.facebook.net/**", route => script is null ? route.AbortAsync() : route.FulfillAsync(new() { ContentType = "text/javascript", Body = script }));
        return new RelayShop(app, eventsManager, browser);
    }

    /// <summary>Opens the page of the tea.</summary>
    public Task OpenAsync() => Page.GotoAsync(_app.Urls.First() + "/tea?utm_source=mail&email=jane%40example.com");

    /// <summary>Stores the visitor's answer.</summary>
    public Task AnswerAsync(string value) => Page.EvaluateAsync("value => fetch('/answer/' + value, { method: 'POST' })", value);

    /// <summary>Waits until the page has sent as many requests to the gateway, and returns what the Events Manager has received.</summary>
    public async Task<IReadOnlyList<ReceivedEvent>> ReadEventsAsync(int relayed)
    {
        // Requests are reported in the order of their start.
        var barrier = $"/barrier/{Guid.NewGuid():N}";
        await Page.RunAndWaitForRequestAsync(() => Page.EvaluateAsync("url => { fetch(url); }", barrier), request => request.Url.EndsWith(barrier, StringComparison.Ordinal));
        Assert.Equal(relayed, Relayed.Count);
        foreach (var request in Relayed.ToArray())
            Assert.Equal(204, (await request.ResponseAsync())!.Status);
        await _app.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();
        return _eventsManager.Events;
    }

    /// <summary>The requests that the Events Manager has received.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _eventsManager.Requests;

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
        await _eventsManager.DisposeAsync();
    }

    private static void Store(HttpContext http, string answer)
    {
        http.Response.Cookies.Append("answer", answer);
        if (answer == "yes")
            http.GrantMetaConsent();
        else
            http.WithdrawMetaConsent();
    }

    private static async Task ShowAsync(HttpContext http, bool sendsFromServer)
    {
        const string Nonce = "r4nd0m";
        var viewed = new TeaViewed(EventId, DateTimeOffset.UtcNow, 12.5m, "EUR");
        if (sendsFromServer)
            await http.RequestServices.GetRequiredService<IMetaCapiClient>().EnqueueAsync(viewed, http.GetMetaContext());

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'nonce-{Nonce}'; connect-src 'self'; img-src data:";
        await http.Response.WriteAsync(
            $"<!doctype html><title>Tea</title><link rel=icon href=\"data:,\"><head>{MetaPixel.BaseScript(http, nonce: Nonce)}</head><body>{MetaPixel.Script(http, viewed, nonce: Nonce)}<h1>Tea</h1>");
    }
}
