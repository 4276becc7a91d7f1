using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds the capture at the start of the pipeline.</summary>
internal sealed class MetaCaptureStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<MetaCaptureMiddleware>(true);
        next(app);
    };
}
