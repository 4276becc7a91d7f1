using System.Buffers;
using System.Text.Json.Nodes;
using Capi.AspNetCore.Tests.Pixel;
using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Razor;

/// <summary>An app with Razor pages and a stand-in for Meta's script, which records its calls in <c>window.calls</c>.</summary>
internal static class RazorApp
{
    public const string ScriptPath = "/events.js";

    private const string Script = """
        window.calls = [];
        fbq.callMethod = (...call) => calls.push(call);
        for (const call of fbq.queue.splice(0)) fbq.callMethod(...call);
        """;

    /// <summary>The order that the page shows.</summary>
    public static PixelOrder Order { get; } = new("A-1", TestApp.Now, "jane@example.com", 12.50m, "EUR");

    /// <summary>The server's half of an order.</summary>
    public static JsonObject Serialize(PixelOrder order)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.True(MetaEventSerializer.Serialize(order, new MetaEventContext { Consent = MetaConsent.Granted }, TestApp.Now, output).IsAccepted);
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }

    public static Task<TestApp> StartAsync(ThanksPage? page = null, Action<MetaCaptureOptions>? capture = null, Action<WebApplication>? pipeline = null, Action<IServiceCollection>? services = null) => TestApp.StartAsync(
        options =>
        {
            options.PixelScript = new Uri(ScriptPath, UriKind.Relative);
            options.PixelImage = new Uri("/tr", UriKind.Relative);
            capture?.Invoke(options);
        },
        app =>
        {
            pipeline?.Invoke(app);
            app.Map(ScriptPath, static script => script.Run(static http =>
            {
                http.Response.ContentType = "text/javascript";
                return http.Response.WriteAsync(Script);
            }));
            app.UseRouting();
            app.MapRazorPages();
            // Before the page of the test app, which answers all requests.
            app.UseEndpoints(static _ => { });
        },
        collection =>
        {
            collection.AddRazorPages(static razor => razor.RootDirectory = "/Razor/Pages");
            collection.AddSingleton(page ?? new ThanksPage { Order = Order });
            services?.Invoke(collection);
        });
}
