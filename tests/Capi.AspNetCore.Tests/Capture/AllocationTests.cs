using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Capi.AspNetCore.Tests.Capture;

/// <summary>What the capture allocates for requests without cookies of consent platforms or Meta.</summary>
public sealed class AllocationTests
{
    private const int Requests = 1_000;

    [Theory]
    [InlineData("document", "", 200)]
    [InlineData("document", "session=1; _ga=GA1.1.1234567890.1700000000; theme=dark", 200)]
    [InlineData("document", "xCookieConsent=1; OptanonConsentx=2; my_fbp=3", 200)]
    [InlineData("empty", "session=1", 0)]
    [InlineData("image", "session=1", 0)]
    public void A_request_without_relevant_cookies_allocates_at_most(string destination, string cookies, int maxBytes)
    {
        var (pipeline, http, response) = Create(destination, cookies);
        for (var request = 0; request < Requests; request++)
            Run(pipeline, http, response);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var request = 0; request < Requests; request++)
            Run(pipeline, http, response);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated / Requests, 0, maxBytes);
    }

    private static (RequestDelegate Pipeline, HttpContext Http, StartingResponse Response) Create(string destination, string cookies)
    {
        var services = new ServiceCollection().AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Production" });
        services.AddMetaCapture(static options => options.ConsentReaders.Add(MetaConsentReaders.Cookie("answer", "yes", "no")));
        var provider = services.BuildServiceProvider();
        var app = new ApplicationBuilder(provider);
        app.UseMetaCapi();
        app.Run(static http =>
        {
            if (http.Features.Get<MetaRequest>() is { } request)
                _ = request.Context;
            return Task.CompletedTask;
        });

        var response = new StartingResponse();
        var http = new DefaultHttpContext { RequestServices = provider };
        http.Features.Set<IHttpResponseFeature>(response);
        response.Headers.ContentType = "text/html";
        http.Request.Method = "GET";
        http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse("9.9.9.9");
        foreach (var (name, value) in new[] { ("Host", "www.example.com"), ("Cookie", cookies), ("Sec-Fetch-Dest", destination), ("Sec-Fetch-Mode", "navigate"), ("Referer", "https://www.example.com/tea") })
            http.Request.Headers[name] = value;
        return (app.Build(), http, response);
    }

    private static void Run(RequestDelegate pipeline, HttpContext http, StartingResponse response)
    {
        pipeline(http).GetAwaiter().GetResult();
        response.Start();
        http.Features.Set<MetaRequest>(null);
    }

    private sealed class StartingResponse : HttpResponseFeature
    {
        private Func<object, Task>? _callback;
        private object? _state;

        public override void OnStarting(Func<object, Task> callback, object state) => (_callback, _state) = (callback, state);

        public void Start() => _callback?.Invoke(_state!).GetAwaiter().GetResult();
    }
}
