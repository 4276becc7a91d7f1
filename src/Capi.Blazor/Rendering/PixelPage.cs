namespace Capi.Blazor.Rendering;

/// <summary>Finds the page's service.</summary>
internal static class PixelPage
{
    /// <summary>Returns the service.</summary>
    /// <exception cref="InvalidOperationException">It isn't registered.</exception>
    public static IMetaPixelPage Get(IServiceProvider services) => (IMetaPixelPage?)services.GetService(typeof(IMetaPixelPage))
        ?? throw new InvalidOperationException(
            "The Pixel isn't registered: in Program.cs call builder.AddMetaCapi() of the package Capi.AspNetCore; in a WebAssembly project builder.Services.AddMetaPixel(datasetId).");
}
