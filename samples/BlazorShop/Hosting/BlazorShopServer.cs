using System.Net;
using BlazorShop.Client;
using BlazorShop.Components;
using BlazorShop.Shop;
using Capi;
using Capi.AspNetCore;
using Capi.EventsManager;

namespace BlazorShop.Hosting;

/// <summary>The shop and the local Events Manager, which stands in for Meta.</summary>
public sealed class BlazorShopServer : IAsyncDisposable
{
    private readonly WebApplication _shop;

    private BlazorShopServer(WebApplication shop, EventsManagerServer eventsManager) => (_shop, EventsManager) = (shop, eventsManager);

    public EventsManagerServer EventsManager { get; }

    public Uri Address => new(_shop.Urls.First());

    public IServiceProvider Services => _shop.Services;

    /// <summary>Starts both on free ports.</summary>
    /// <param name="configure">Changes the services of the shop, for tests.</param>
    public static async Task<BlazorShopServer> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var eventsManager = await EventsManagerServer.StartAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BlazorShopServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MetaCapi:BaseAddress"] = eventsManager.Address.AbsoluteUri,
            ["MetaCapi:DatasetId"] = "1000000000000001",
            ["MetaCapi:AccessToken"] = "local-events-manager",

            // The server sends what the page relays, too.
            ["MetaCapi:SendOnce"] = "true",
        });

        // These two lines are all that an app needs: the first one for Meta, the second one for Blazor.
        builder.AddMetaCapi(capture => UseLocalPixel(capture, new Uri(eventsManager.Address, "tr")));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ShopRenderModes>();
        builder.Services.AddScoped<IWishList, CircuitWishList>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddInteractiveWebAssemblyComponents();
        configure?.Invoke(builder.Services);

        var shop = builder.Build();
        shop.Use(ContentSecurity.AddPolicyAsync);
        shop.UseAntiforgery();
        shop.MapStaticAssets();
        shop.MapRazorComponents<App>().AddInteractiveServerRenderMode().AddInteractiveWebAssemblyRenderMode().AddAdditionalAssemblies(typeof(Wish).Assembly);
        shop.MapGet("/pixel.js", static () => Results.File(Path.Combine(AppContext.BaseDirectory, "pixel.js"), "text/javascript"));
        shop.MapMetaGateway("/tea-news", static gateway => gateway.RelayPixelEvents = true);
        shop.MapPost("/consent", ConsentAnswer.Store);
        shop.MapPost("/orders", Order.PlaceAsync);
        shop.MapPost("/wishes", RememberAsync);
        await shop.StartAsync();
        return new BlazorShopServer(shop, eventsManager);
    }

    public Task WaitForShutdownAsync() => _shop.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _shop.StopAsync();
        await _shop.DisposeAsync();
        await EventsManager.DisposeAsync();
    }

    // The browser sends the other half of the event, with the same ID.
    private static async Task RememberAsync(HttpContext http, IMetaCapiClient capi, TimeProvider time, Wish wish) =>
        _ = await capi.SendTeaRememberedAsync(TeaRemembered.Create(wish.Id, time.GetUtcNow(), wish.Sku), http.GetMetaContext());

    // A script of the shop stands in for Meta's, so that the sample works offline.
    private static void UseLocalPixel(MetaCaptureOptions capture, Uri endpoint)
    {
        capture.ConsentReaders.Add(MetaConsentReaders.Cookie(ConsentAnswer.CookieName, ConsentAnswer.Granted, ConsentAnswer.Denied));
        capture.PixelScript = new Uri($"/pixel.js?endpoint={Uri.EscapeDataString(endpoint.AbsoluteUri)}", UriKind.Relative);
        capture.PixelImage = endpoint;
    }
}
