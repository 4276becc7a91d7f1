using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Capi.AspNetCore.Tests.Support;

/// <summary>An app on Kestrel with one line of the toolkit. Consent is the cookie <c>answer</c>, and every request is answered with a page.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private TestApp(WebApplication app, FakeTimeProvider time) => (_app, Time) = (app, time);

    /// <summary>The context of the latest request to a page.</summary>
    public MetaEventContext Context { get; private set; }

    public Uri Address => _client.BaseAddress!;

    public FakeLogCollector Logs => _app.Services.GetFakeLogCollector();

    public FakeTimeProvider Time { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the app.</summary>
    /// <param name="capture">Configures the capture.</param>
    /// <param name="pipeline">Adds middleware and endpoints before the page that answers all other requests.</param>
    /// <param name="services">Adds services.</param>
    /// <param name="isHttps">True for https with a certificate that no client trusts.</param>
    /// <param name="address">The address to listen on; null for the loopback address.</param>
    /// <param name="registered">Adds services after the toolkit's.</param>
    /// <param name="forwardedHeaders">Whether the app uses forwarded headers, and how.</param>
    public static async Task<TestApp> StartAsync(
        Action<MetaCaptureOptions>? capture = null,
        Action<WebApplication>? pipeline = null,
        Action<IServiceCollection>? services = null,
        Action<ForwardedHeadersOptions>? forwardedHeaders = null,
        string environment = "Development",
        IReadOnlyDictionary<string, string?>? configuration = null,
        bool isHttps = false,
        IPAddress? address = null,
        Action<IServiceCollection>? registered = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(TestApp).Assembly.GetName().Name });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(address ?? IPAddress.Loopback, 0, listen =>
        {
            if (isHttps)
                listen.UseHttps(TestCertificate.Create());
        }));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddFakeLogging();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["MetaCapi:DatasetId"] = "1000000000000001", ["MetaCapi:AccessToken"] = "token-of-the-tests" });
        builder.Configuration.AddInMemoryCollection(configuration ?? new Dictionary<string, string?>());
        services?.Invoke(builder.Services);
        TestApp? test = null;
        var time = new FakeTimeProvider(Now);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.AddMetaCapi(options =>
        {
            options.ConsentReaders.Add(MetaConsentReaders.Cookie("answer", granted: "yes", denied: "no"));
            capture?.Invoke(options);
        });

        registered?.Invoke(builder.Services);
        var app = builder.Build();
        if (forwardedHeaders is not null)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            forwardedHeaders(options);
            app.UseForwardedHeaders(options);
        }

        pipeline?.Invoke(app);
        app.Run(http => test!.AnswerAsync(http));
        test = new TestApp(app, time);
        await app.StartAsync();
        test._client.BaseAddress = new Uri(app.Urls.First());
        return test;
    }

    /// <summary>Sends a request of a browser that opens a page.</summary>
    public Task<HttpResponseMessage> VisitAsync(string pathAndQuery, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, pathAndQuery, [("Sec-Fetch-Dest", "document"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Site", "none"), .. headers]);

    /// <summary>Sends a request of a script.</summary>
    public Task<HttpResponseMessage> FetchAsync(string pathAndQuery, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, pathAndQuery, [("Sec-Fetch-Dest", "empty"), ("Sec-Fetch-Mode", "cors"), ("Sec-Fetch-Site", "same-origin"), .. headers]);

    /// <summary>Sends a request; of several headers with a name the last one counts, and an empty one removes the header.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string pathAndQuery, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, pathAndQuery);
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            if (value.Length > 0)
                Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        // A browser asks for the icon of a page by itself, and perhaps only after the next page.
        if (http.Request.Path != "/favicon.ico")
            Context = http.GetMetaContext();
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync("<!doctype html><title>Tea</title>");
    }
}
