using System.Net;
using Capi.AspNetCore;
using Capi.EventsManager;
using Microsoft.AspNetCore.HttpOverrides;
using Storefront.Consent;
using Storefront.Shop;

namespace Storefront.Hosting;

/// <summary>The shop and the local Events Manager, which stands in for Meta.</summary>
public sealed class ShopServer : IAsyncDisposable
{
    // Dataset and token of the local Events Manager; Meta doesn't know them.
    private const string LocalDatasetId = "1000000000000001";
    private const string LocalToken = "local-events-manager";

    private readonly WebApplication _shop;

    private readonly DirectoryInfo? _temporaryStore;

    private ShopServer(WebApplication shop, EventsManagerServer? eventsManager, DirectoryInfo? temporaryStore)
    {
        (_shop, _temporaryStore) = (shop, temporaryStore);
        EventsManager = eventsManager;
    }

    /// <summary>The local Events Manager, or null when a real dataset is configured (<c>MetaCapi:DatasetId</c>).</summary>
    public EventsManagerServer? EventsManager { get; }

    public Uri Address => new(_shop.Urls.First());

    public IServiceProvider Services => _shop.Services;

    public static async Task<ShopServer> StartAsync(StorefrontOptions options, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ShopServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, FreePort.GetPreferredOrAny(options.ShopPort)));
        if (options.Quiet)
            builder.Logging.ClearProviders();

        var eventsManager = builder.Configuration["MetaCapi:DatasetId"] is { Length: > 0 }
            ? null
            : await StartEventsManagerAsync(builder.Configuration, options, cancellationToken);

        AddServices(builder, eventsManager, options);
        var temporaryStore = options.StorePath is null ? Directory.CreateTempSubdirectory("storefront-") : null;
        builder.Services.UseSqlite(options.StorePath ?? temporaryStore!.FullName);
        var shop = builder.Build();
        MapRequests(shop);
        await shop.StartAsync(cancellationToken);
        return new ShopServer(shop, eventsManager, temporaryStore);
    }

    public Task WaitForShutdownAsync() => _shop.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _shop.StopAsync();
        await _shop.DisposeAsync();
        if (EventsManager is not null)
            await EventsManager.DisposeAsync();
        _temporaryStore?.Delete(recursive: true);
    }

    private static async Task<EventsManagerServer> StartEventsManagerAsync(
        ConfigurationManager configuration, StorefrontOptions options, CancellationToken cancellationToken)
    {
        var eventsManager = await EventsManagerServer.StartAsync(
            new EventsManagerOptions { Port = FreePort.GetPreferredOrAny(options.EventsManagerPort) }, cancellationToken);
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MetaCapi:BaseAddress"] = eventsManager.Address.AbsoluteUri,
            ["MetaCapi:DatasetId"] = LocalDatasetId,
            ["MetaCapi:AccessToken"] = LocalToken,
        });
        return eventsManager;
    }

    private static void AddServices(WebApplicationBuilder builder, EventsManagerServer? eventsManager, StorefrontOptions options)
    {
        builder.AddMetaCapi(capture =>
        {
            capture.ConsentReaders.Add(MetaConsentReaders.Cookie(ConsentAnswer.CookieName, ConsentAnswer.Granted, ConsentAnswer.Denied));
            capture.ConsentReaders.Add(MetaConsentReaders.GoogleConsentMode(ConsentPlatform.ConsentModeCookie));
            if (eventsManager is not null)
                UseLocalPixel(capture, new Uri(eventsManager.Address, "tr"));
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new ProductCatalog(options.Products));
        builder.Services.AddSingleton<OrderStore>();
        builder.Services.AddSingleton<PaymentService>();
        builder.Services.AddRazorPages();
        builder.Services.AddHealthChecks().AddMetaCapi();
        if (options.Telemetry)
            builder.Services.AddConsoleTelemetry();

        // Behind a proxy the visitor's IP address is in X-Forwarded-For; by default ASP.NET Core trusts it from loopback only.
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    // A script of the shop stands in for Meta's, so that the sample works offline.
    private static void UseLocalPixel(MetaCaptureOptions capture, Uri endpoint)
    {
        capture.PixelScript = new Uri($"/pixel.js?endpoint={Uri.EscapeDataString(endpoint.AbsoluteUri)}", UriKind.Relative);
        capture.PixelImage = endpoint;
    }

    private static void MapRequests(WebApplication shop)
    {
        shop.UseImitatedGlobalPrivacyControl();
        shop.UseForwardedHeaders();
        shop.UseStaticFiles();
        shop.MapRazorPages();

        // Ready to take visitors: their events are stored and sent. No liveness check: a restart would not mend a full disk or a refused token.
        shop.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
    }
}
