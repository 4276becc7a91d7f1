using Capi;
using Capi.Storage;
using Capi.Storage.Nats;
using Capi.Storage.Nats.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the NATS JetStream store to <c>AddMetaCapi</c>.</summary>
public static class NatsStoreServiceCollectionExtensions
{
    /// <summary>Keeps accepted events in NATS JetStream until Meta has received them: <c>services.AddMetaCapi(…).UseNats("nats://nats:4222")</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="url">The addresses of the servers; see <see cref="NatsStoreOptions.Url"/>.</param>
    /// <returns>The same services.</returns>
    /// <remarks>The start of the host fails with a sentence that says what to change when the server refuses the login, has no JetStream, or has streams with other settings. While no server answers,
    /// events are refused and the store keeps trying.</remarks>
    public static IServiceCollection UseNats(this IServiceCollection services, string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return services.UseNats(options => options.Url = url);
    }

    /// <summary><inheritdoc cref="UseNats(IServiceCollection, string)" path="/summary"/></summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the address and the limits.</param>
    /// <returns>The same services.</returns>
    /// <remarks><inheritdoc cref="UseNats(IServiceCollection, string)" path="/remarks"/></remarks>
    public static IServiceCollection UseNats(this IServiceCollection services, Action<NatsStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<NatsStoreOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NatsStoreOptions>, NatsStoreOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.Replace(ServiceDescriptor.Singleton<IEventStore>(static provider => new NatsEventStore(
            provider.GetRequiredService<IOptions<NatsStoreOptions>>().Value,
            provider.GetRequiredService<IOptions<MetaCapiOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(StoreLog.Category))));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NatsStoreStart>());
        return services;
    }
}
