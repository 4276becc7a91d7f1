using System.Net;
using Capi.Delivery;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The HTTP client that speaks to the Graph API.</summary>
internal static class MetaCapiHttpClient
{
    public static void AddMetaCapiHttpClient(this IServiceCollection services) => services
        .AddHttpClient(GraphTransport.ClientName, static client =>
        {
            // Each attempt has its own clock, which covers the body of the answer too.
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.UserAgent.ParseAdd($"Capi.Toolkit/{Version}");
        })
        .UseSocketsHttpHandler(static (handler, _) =>
        {
            handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            handler.ConnectTimeout = TimeSpan.FromSeconds(5);

            // A redirect would carry the token elsewhere, a cookie and a trace id would tell Meta more than the event,
            // and a packed answer could be a bomb.
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.AutomaticDecompression = DecompressionMethods.None;
            handler.ActivityHeadersPropagator = null;
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();

    // Three parts, as the package has; no build metadata.
    private static string Version => typeof(GraphTransport).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
