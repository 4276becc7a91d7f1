using Capi;
using Capi.Delivery;
using Capi.Delivery.Configuration;
using Capi.Delivery.Erasure;
using Capi.Delivery.Hold;
using Capi.Delivery.Messages;
using Capi.Delivery.Outbox;
using Capi.Delivery.Queue;
using Capi.Delivery.SendOnce;
using Capi.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that register the Conversions API client.</summary>
public static class MetaCapiServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IMetaCapiClient"/>, configured from a configuration section.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="section">The section with the properties of <see cref="MetaCapiOptions"/>, usually <c>MetaCapi</c>.</param>
    /// <returns>The same service collection, for chaining.</returns>
    /// <remarks>
    /// Can be called more than once; the configurations are combined. When the configuration is reloaded, a changed access token is used from the next
    /// request on; every other change waits for the next start. The options are validated when the host starts: an invalid value
    /// stops the start with an <see cref="OptionsValidationException"/> that says what to change. To inject the client of one dataset, use its
    /// alias as key: <c>[FromKeyedServices("shop-de")] IMetaCapiClient</c>. Delivery runs as a hosted service: until the host starts, events are
    /// only queued.
    /// </remarks>
    public static IServiceCollection AddMetaCapi(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<MetaCapiOptions>().Configure(options => MetaCapiConfigurationBinder.Bind(section, options)).ValidateOnStart();
        services.AddLogging();
        services.AddSingleton<IHostedService>(provider => new ConfigurationKeyCheck(section, provider.GetRequiredService<ILoggerFactory>()));
        services.AddDelivery();
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<AccessTokenReload>(provider, section));
        return services;
    }

    /// <summary>Adds <see cref="IMetaCapiClient"/>, configured in code.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The same service collection, for chaining.</returns>
    /// <remarks><inheritdoc cref="AddMetaCapi(IServiceCollection, IConfiguration)" path="/remarks"/></remarks>
    public static IServiceCollection AddMetaCapi(this IServiceCollection services, Action<MetaCapiOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<MetaCapiOptions>().Configure(configure).ValidateOnStart();
        return services.AddDelivery();
    }

    private static void AddHeldEvents(this IServiceCollection services)
    {
        services.AddOptions<HeldEventOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<HeldEventOptions>, HeldEventOptionsValidator>();
        services.TryAddSingleton<IHeldEventStore>(static provider =>
            provider.GetRequiredService<IEventStore>().HeldEvents ?? ActivatorUtilities.CreateInstance<MemoryHeldEventStore>(provider));
        services.AddSingleton<HeldEvents>();
        services.TryAddSingleton<IHeldEvents>(static provider => provider.GetRequiredService<HeldEvents>());
    }

    private static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(DatasetSenderRegistry)))
            return services;

        services.AddLogging();
        services.AddMetaCapiHttpClient();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<MetaCapiOptions>, MetaCapiOptionsValidator>();
        services.TryAddSingleton<IEventStore, MemoryEventStore>();
        services.TryAddSingleton<ISendOnceLedger>(static provider =>
        {
            if (provider.GetRequiredService<IEventStore>().SendOnceLedger is { } ledger)
                return ledger;
            var options = provider.GetRequiredService<IOptions<MetaCapiOptions>>().Value;
            return new MemorySendOnceLedger(options.SendOnceWindow, options.SendOnceMaxEntries, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<DatasetSenderRegistry>();
        services.TryAddSingleton<IMetaDeadLetters, DeadLetters>();
        services.TryAddSingleton<IMetaEventMessageReceiver, MetaEventMessageReceiver>();
        services.AddSingleton<IHostedService, DeliveryService>();
        services.AddHeldEvents();
        services.TryAddSingleton<IMetaEventErasure, EventErasure>();
        services.TryAddSingleton<IOutboxClientFactory, OutboxClientFactory>();
        services.TryAddSingleton<IMetaCapiClient>(provider =>
        {
            if (!provider.GetRequiredService<IOptions<MetaCapiOptions>>().Value.Enabled)
                return new DisabledMetaCapiClient(provider.GetRequiredService<TimeProvider>());

            var senders = provider.GetRequiredService<DatasetSenderRegistry>();
            return new MetaCapiClient(senders, senders.Default, provider.GetRequiredService<HeldEvents>(), provider.GetRequiredService<TimeProvider>());
        });

        // Any key, because the configuration with the aliases may not be loaded yet.
        services.TryAddKeyedSingleton<IMetaCapiClient>(
            KeyedService.AnyKey,
            static (provider, alias) => provider.GetRequiredService<IMetaCapiClient>().ForDataset(alias as string ?? ""));
        return services;
    }
}
