using Capi.AspNetCore.Capture;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Places the capture in the pipeline.</summary>
public static class MetaCapiApplicationBuilderExtensions
{
    /// <summary>Places the capture here instead of at the start of the pipeline, for example after <c>UseStaticFiles</c>. Optional.</summary>
    /// <param name="app">The pipeline.</param>
    /// <returns>The pipeline, for chaining.</returns>
    /// <remarks>Without this call the capture starts with each request, before all other middleware. With it, requests that don't get here, such as those of another
    /// branch of <c>Map</c>, set no cookies; <c>GetMetaContext</c> works there too.</remarks>
    /// <exception cref="InvalidOperationException">The capture isn't registered: call <c>builder.AddMetaCapi()</c>.</exception>
    public static IApplicationBuilder UseMetaCapi(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var placement = (MetaCapturePlacement?)app.ApplicationServices.GetService(typeof(MetaCapturePlacement))
            ?? throw new InvalidOperationException("UseMetaCapi needs builder.AddMetaCapi() of the package Capi.AspNetCore in Program.cs.");
        placement.IsPlacedByApp = true;
        return app.UseMiddleware<MetaCaptureMiddleware>(false);
    }
}
