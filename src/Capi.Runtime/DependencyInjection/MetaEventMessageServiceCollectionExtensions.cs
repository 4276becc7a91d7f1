using Capi;
using Capi.Delivery.Messages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what an application needs that publishes events on a bus instead of sending them to Meta.</summary>
public static class MetaEventMessageServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IMetaEventMessageFactory"/>. The application that receives the messages calls <c>AddMetaCapi</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the alias of the dataset and how identifiers are normalized; null for the defaults.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMetaEventMessages(this IServiceCollection services, Action<MetaEventMessageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<MetaEventMessageOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MetaEventMessageOptions>, MetaEventMessageOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IMetaEventMessageFactory, MetaEventMessageFactory>();
        return services;
    }
}
