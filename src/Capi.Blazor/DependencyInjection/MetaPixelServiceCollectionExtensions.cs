using Capi.Blazor;
using Capi.Blazor.Rendering;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Pixel in a WebAssembly project.</summary>
public static class MetaPixelServiceCollectionExtensions
{
    /// <summary>Adds what <c>&lt;MetaPixel /&gt;</c> needs in the browser. A web app calls <c>builder.AddMetaCapi()</c> of Capi.AspNetCore instead.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="datasetId">The ID of the dataset. It is visible in every page that has the Pixel, so it isn't a secret; an access token never belongs into the browser.</param>
    /// <param name="script">The script that the base code loads; null for Meta's. Another one is for tests and stand-ins.</param>
    /// <param name="relay">The gateway of the site to which the page sends its Pixel calls too, if no server renders the page; null for Meta alone.</param>
    /// <returns>The service collection, for chaining.</returns>
    public static IServiceCollection AddMetaPixel(this IServiceCollection services, string datasetId, Uri? script = null, MetaPixelRelay? relay = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(datasetId);
        services.TryAddSingleton<IMetaPixelPage>(new BrowserPixelPage(datasetId, script, relay));
        return services;
    }
}
