using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Capi.Testing;

/// <summary>Replaces the client in the services of an app under test.</summary>
public static class MetaCapiTestingServiceCollectionExtensions
{
    /// <summary>Replaces the registered client, of every dataset, by a recorder. Nothing is sent, and no dataset ID or token has to be configured.</summary>
    /// <param name="services">The services of the app, after its own <c>AddMetaCapi</c>; for example in <c>ConfigureTestServices</c>.</param>
    /// <param name="timeProvider">The recorder's clock; null for the registered one, or else the system's.</param>
    /// <returns>The recorder.</returns>
    public static RecordingMetaCapiClient ReplaceMetaCapiWithRecorder(this IServiceCollection services, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var registered = services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider) && !service.IsKeyedService)?.ImplementationInstance as TimeProvider;
        var recorder = new RecordingMetaCapiClient(timeProvider ?? registered);

        services.RemoveAll<IMetaCapiClient>();
        services.RemoveAllKeyed<IMetaCapiClient>(KeyedService.AnyKey);
        services.AddSingleton<IMetaCapiClient>(recorder);
        services.AddKeyedSingleton<IMetaCapiClient>(KeyedService.AnyKey, (_, alias) => recorder.ForDataset(alias as string ?? ""));

        // The delivery service still starts, but with nothing to deliver; disabled options need no dataset.
        services.PostConfigureAll<MetaCapiOptions>(options => options.Enabled = false);
        return recorder;
    }
}
