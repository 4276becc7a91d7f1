using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds the capture at the start of the pipeline, and checks the forwarded headers when the pipeline is complete.</summary>
internal sealed class MetaCaptureStartupFilter(ProxyCheck proxyCheck, IOptions<ForwardedHeadersOptions> forwardedHeaders) : IStartupFilter
{
    // Set by app.UseForwardedHeaders(), which takes the options of the service collection. The overload with options of its own leaves no trace.
    private const string MiddlewareProperty = "ForwardedHeadersAdded";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<MetaCaptureMiddleware>(true);
        next(app);
        proxyCheck.CheckStart(app.Properties.ContainsKey(MiddlewareProperty), forwardedHeaders.Value.ForwardedHeaders.HasFlag(ForwardedHeaders.XForwardedFor));
    };
}
