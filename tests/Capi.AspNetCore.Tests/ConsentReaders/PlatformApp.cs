using Capi.AspNetCore.Tests.Pixel;
using Capi.AspNetCore.Tests.Support;
using Capi.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Capi.AspNetCore.Tests.ConsentReaders;

/// <summary>A shop on Kestrel whose every page sends an event, with a client that records.</summary>
internal sealed class PlatformApp : IAsyncDisposable
{
    private readonly TestApp _app;

    private PlatformApp(TestApp app, RecordingMetaCapiClient client) => (_app, Client) = (app, client);

    public RecordingMetaCapiClient Client { get; }

    public MetaEventContext Context => _app.Context;

    public static async Task<PlatformApp> StartAsync(Action<MetaCaptureOptions>? capture = null, Action<WebApplication>? pipeline = null)
    {
        var client = new RecordingMetaCapiClient(new FakeTimeProvider(TestApp.Now));
        var app = await TestApp.StartAsync(
            capture,
            app =>
            {
                pipeline?.Invoke(app);
                app.Use(async (http, next) =>
                {
                    _ = await client.SendPixelOrderAsync(new PixelOrder("A-1", TestApp.Now, "jane@example.com", 12.50m, "EUR"), http.GetMetaContext(), http.RequestAborted);
                    await next(http);
                });
            },
            services => services.AddSingleton<IMetaCapiClient>(client));
        return new PlatformApp(app, client);
    }

    /// <summary>Visits a page after an ad click and returns the names of the cookies that it sets.</summary>
    public async Task<string[]> VisitAsync(params (string Name, string Value)[] headers)
    {
        using var response = await _app.VisitAsync("/?fbclid=IwAR0Click_ID-x", headers);
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        return [.. SetCookie.ReadNames(response)];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
