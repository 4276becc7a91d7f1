using Capi;
using Capi.AspNetCore;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the client together with the capture of requests.</summary>
public static class MetaCapiHostApplicationBuilderExtensions
{
    private const string SectionName = "MetaCapi";

    /// <summary>Adds <see cref="IMetaCapiClient"/>, configured by the section <c>MetaCapi</c>, and the capture of requests. The only line that Program.cs needs.</summary>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Configures the capture, for example to read the consent that your own banner stores.</param>
    /// <returns>The builder, for chaining.</returns>
    /// <remarks>The capture is added at the start of the pipeline; <c>app.UseMetaCapi()</c> places it elsewhere. Can be called more than once.</remarks>
    public static IHostApplicationBuilder AddMetaCapi(this IHostApplicationBuilder builder, Action<MetaCaptureOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddMetaCapi(builder.Configuration.GetSection(SectionName), configure);
        return builder;
    }
}
