using Capi;
using Capi.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the Conversions API client to an application.</summary>
public static class MetaCapiServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IMetaCapiClient"/>, set up from a section of the configuration.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="section">The section with the members of <see cref="MetaCapiOptions"/>, usually <c>MetaCapi</c>.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// May be called again: what is set adds up. The options are validated when the host starts; a mistake stops it with an
    /// <see cref="OptionsValidationException"/> that says what to change. A client of one dataset can also be injected by
    /// its alias, <c>[FromKeyedServices("shop-de")] IMetaCapiClient</c>. Delivery runs as a hosted service: without a started
    /// host events are only queued.
    /// </remarks>
    public static IServiceCollection AddMetaCapi(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<MetaCapiOptions>().Configure(options => MetaCapiSection.Read(section, options)).ValidateOnStart();
        return services.AddDelivery();
    }

    /// <summary>Adds <see cref="IMetaCapiClient"/>, set up in code.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services.</returns>
    /// <remarks><inheritdoc cref="AddMetaCapi(IServiceCollection, IConfiguration)" path="/remarks"/></remarks>
    public static IServiceCollection AddMetaCapi(this IServiceCollection services, Action<MetaCapiOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<MetaCapiOptions>().Configure(configure).ValidateOnStart();
        return services.AddDelivery();
    }

    private static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(DeliveryLanes)))
            return services;

        services.AddLogging();
        services.AddMetaCapiHttpClient();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<MetaCapiOptions>, MetaCapiOptionsValidator>();
        services.AddSingleton<DeliveryLanes>();
        services.AddSingleton<IHostedService, DeliveryService>();
        services.TryAddSingleton<IMetaCapiClient>(provider =>
        {
            var lanes = provider.GetRequiredService<DeliveryLanes>();
            return new MetaCapiClient(lanes, lanes.Default, provider.GetRequiredService<TimeProvider>());
        });

        // Any key, because aliases may come from a configuration that isn't read yet.
        services.TryAddKeyedSingleton<IMetaCapiClient>(
            KeyedService.AnyKey,
            static (provider, alias) => provider.GetRequiredService<IMetaCapiClient>().ForDataset(alias as string ?? ""));
        return services;
    }
}
