using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.AspNetCore.Capture;

/// <summary>Warns at the start in production if the forwarded headers are half configured, which never works. Whether a proxy is in front of the app, and whether a middleware
/// of its own replaces the address, shows only a visit: <see cref="ProxyCheck"/>.</summary>
internal sealed class ProxyConfigurationCheck(IHostEnvironment environment, IOptions<ForwardedHeadersOptions> options, ILogger<ProxyConfigurationCheck> logger)
{
    // Set by app.UseForwardedHeaders(), which takes the options of the service collection. The overload with options of its own leaves no trace.
    private const string MiddlewareProperty = "ForwardedHeadersAdded";

    /// <summary>Checks the complete pipeline.</summary>
    public void Check(IApplicationBuilder app)
    {
        if (!environment.IsProduction())
            return;

        var usesHeader = options.Value.ForwardedHeaders.HasFlag(ForwardedHeaders.XForwardedFor);
        var hasMiddleware = app.Properties.ContainsKey(MiddlewareProperty);
        if (hasMiddleware && !usesHeader)
            logger.ForwardedHeadersWithoutAddress();
        else if (usesHeader && !hasMiddleware)
            logger.ForwardedHeadersWithoutMiddleware();
    }
}
