using System.Diagnostics.CodeAnalysis;
using Capi;
using Capi.AspNetCore;
using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Datasets;
using Capi.AspNetCore.Gateway;
using Capi.AspNetCore.Relay;
using Capi.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps a gateway: an endpoint of the site to which its pages send events.</summary>
public static class MetaGatewayEndpointRouteBuilderExtensions
{
    /// <summary>Maps an endpoint that takes GA4 events (<c>name</c>, <c>params</c>, <c>user_data</c>, <c>event_id</c>), one or several, and sends them to Meta.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="pattern">The path, such as <c>/collect</c>.</param>
    /// <param name="configure">Configures the gateway, after <c>services.Configure&lt;MetaGatewayOptions&gt;</c>; null for the defaults.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <remarks>Only pages of the own origin can use it. Consent, identifiers and address are those of the request. The answer is 204 without a body; 400 for malformed
    /// JSON, 403 for another origin, 413 and 429 for the limits, 415 for another media type. No request causes an exception.</remarks>
    /// <exception cref="InvalidOperationException">The capture isn't registered: call <c>builder.AddMetaCapi()</c>.</exception>
    /// <exception cref="OptionsValidationException">The options are invalid; the message says what to change.</exception>
    /// <exception cref="ArgumentException">No dataset with the alias of <see cref="MetaGatewayOptions.Dataset"/> is configured.</exception>
    public static IEndpointConventionBuilder MapMetaGateway(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<MetaGatewayOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var services = endpoints.ServiceProvider;
        var capture = (MetaCapture?)services.GetService(typeof(MetaCapture))
            ?? throw new InvalidOperationException("MapMetaGateway needs builder.AddMetaCapi() of the package Capi.AspNetCore in Program.cs.");

        var options = Get<IOptionsFactory<MetaGatewayOptions>>(services).Create(Options.DefaultName);
        configure?.Invoke(options);
        GatewayOptionsValidator.Validate(options);

        var clients = new GatewayClient(Get<IMetaCapiClient>(services), options.Dataset, Get<RequestDataset>(services));
        var limiter = new GatewayRateLimiter(options.RateLimit, options.RateLimitWindow);
        Get<IHostApplicationLifetime>(services).ApplicationStopped.Register(limiter.Dispose);

        var origins = new OriginCheck(options.AllowedOrigins);
        var pageUrl = new PageUrl(Get<IOptions<MetaCaptureOptions>>(services).Value.QueryParameters);
        var reader = new EventReader(options, pageUrl, origins, Get<TimeProvider>(services));
        var endpoint = new GatewayEndpoint(options, clients, capture, reader, origins, limiter);
        var route = endpoints.MapPost(pattern, (RequestDelegate)endpoint.InvokeAsync).ExcludeFromDescription();
        if (options.RelayPixelEvents)
            route.WithMetadata(Get<PixelRelays>(services).Add(options.Dataset, options.AllowedEvents));
        return route;
    }

    // The registration of the capture adds all of them.
    private static T Get<T>(IServiceProvider services)
        where T : class => (T?)services.GetService(typeof(T)) ?? throw new InvalidOperationException("The client isn't registered: call builder.AddMetaCapi().");
}
