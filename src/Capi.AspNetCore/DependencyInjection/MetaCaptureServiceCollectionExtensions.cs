using Capi;
using Capi.AspNetCore;
using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Datasets;
using Capi.AspNetCore.Relay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that register the client together with the capture of requests.</summary>
public static class MetaCaptureServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IMetaCapiClient"/>, configured from a configuration section, and the capture of requests.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="section">The section with the properties of <see cref="MetaCapiOptions"/>.</param>
    /// <param name="configure">Configures the capture; null for the defaults. The overload without this parameter doesn't capture requests.</param>
    /// <returns>The service collection, for chaining.</returns>
    public static IServiceCollection AddMetaCapi(this IServiceCollection services, IConfiguration section, Action<MetaCaptureOptions>? configure) =>
        services.AddMetaCapi(section).AddMetaCapture(configure);

    /// <summary>Adds the capture of requests to a client that is registered elsewhere.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Configures the capture; null for the defaults.</param>
    /// <returns>The service collection, for chaining.</returns>
    public static IServiceCollection AddMetaCapture(this IServiceCollection services, Action<MetaCaptureOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<MetaCaptureOptions>();
        if (configure is not null)
            services.Configure(configure);

        services.AddLogging();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RequestDataset>();
        services.TryAddSingleton<MetaCapture>();
        services.TryAddSingleton<MetaCapturePlacement>();
        services.TryAddSingleton<ProxyCheck>();
        services.TryAddSingleton<IMetaContextAccessor, MetaContextAccessor>();
        services.TryAddSingleton<PixelRelays>();
        // An app without routing, and so without gateways, never creates it.
        services.TryAddSingleton<IEndpointAddressScheme<PixelRelay>>(static provider => new PixelRelayAddressScheme(provider.GetRequiredService<EndpointDataSource>()));
        BlazorPages.AddTo(services);
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, MetaCaptureStartupFilter>());
        return services;
    }
}
