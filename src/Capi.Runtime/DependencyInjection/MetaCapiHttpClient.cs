using System.Net;
using Capi.Delivery.Sending;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the HTTP client for the Graph API.</summary>
internal static class MetaCapiHttpClient
{
    public static void AddMetaCapiHttpClient(this IServiceCollection services) => services
        .AddHttpClient(GraphTransport.ClientName, static client =>
        {
            // Each attempt has its own timeout, which includes reading the response body.
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.UserAgent.ParseAdd($"Capi.Toolkit/{Version}");
        })
        .UseSocketsHttpHandler(static (handler, _) =>
        {
            handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            handler.ConnectTimeout = TimeSpan.FromSeconds(5);

            // What the reader leaves is not read: the connection is closed.
            handler.MaxResponseDrainSize = 0;

            // A redirect would send the token to another host, cookies and trace headers would send more than the event,
            // and a compressed response could be a decompression bomb.
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.AutomaticDecompression = DecompressionMethods.None;
            handler.ActivityHeadersPropagator = null;
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();

    // Three parts, like the package version.
    private static string Version => typeof(GraphTransport).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
