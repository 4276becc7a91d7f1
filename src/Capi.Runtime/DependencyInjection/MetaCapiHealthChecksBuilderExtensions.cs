using Capi;
using Capi.Delivery.Health;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health check of the Conversions API client.</summary>
public static class MetaCapiHealthChecksBuilderExtensions
{
    private static readonly string[] ReadyTags = ["ready"];

    /// <summary>Adds a check of the event store and of each dataset's delivery. Unhealthy: the store refuses new events, or a delivery loop is dead. Degraded: a dataset is paused, the
    /// store is nearly full, the oldest event is old, or events became dead letters. The limits are in <see cref="MetaCapiHealthOptions"/>.</summary>
    /// <param name="builder">What <c>AddHealthChecks</c> returns.</param>
    /// <param name="configure">Changes the limits; null for the defaults.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is reported instead of unhealthy; null for unhealthy.</param>
    /// <param name="tags">The tags; null for <c>ready</c>. Don't use the check for liveness: a restart doesn't mend an access token or a full disk.</param>
    /// <returns>The same builder, for chaining.</returns>
    /// <remarks>Requires <c>AddMetaCapi</c> on the service collection. The report's description and data contain aliases, states and numbers, no event data and no credentials.</remarks>
    public static IHealthChecksBuilder AddMetaCapi(
        this IHealthChecksBuilder builder, Action<MetaCapiHealthOptions>? configure = null, string name = "meta-capi", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        builder.Services.AddOptions<MetaCapiHealthOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MetaCapiHealthOptions>, MetaCapiHealthOptionsValidator>());
        builder.Services.TryAddSingleton<DeliveryHealthCheck>();
        return builder.AddCheck<DeliveryHealthCheck>(name, failureStatus, tags ?? ReadyTags);
    }
}
