using Capi.AspNetCore;
using Capi.AspNetCore.Circuits;
using Capi.Blazor;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what the components of Capi.Blazor need. An app without Blazor never creates these services.</summary>
internal static class BlazorPages
{
    /// <summary>Adds the services.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.TryAddSingleton<PageContextToken>();
        services.TryAddScoped<CircuitState>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<CircuitHandler, CircuitState>(static provider => provider.GetRequiredService<CircuitState>()));
        services.TryAddScoped<IMetaPixelPage, RequestPixelPage>();
        services.TryAddScoped<IMetaPageContext, PageContext>();
    }
}
