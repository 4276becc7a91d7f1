using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds the capture at the start of the pipeline, and checks the pipeline when it is complete.</summary>
internal sealed class MetaCaptureStartupFilter(ProxyConfigurationCheck proxyCheck) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<MetaCaptureMiddleware>(true);
        next(app);
        proxyCheck.Check(app);
    };
}
