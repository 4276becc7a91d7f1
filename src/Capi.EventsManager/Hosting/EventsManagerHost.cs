using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.EventsManager.Hosting;

/// <summary>Builds the web application that hosts the endpoints.</summary>
internal static class EventsManagerHost
{
    /// <remarks>Uses the empty builder: an app in the same process shares directory and environment, and its
    /// appsettings.json and ASPNETCORE_URLS must not configure this server. No logging provider is added, so no payload
    /// is logged.</remarks>
    public static WebApplication Build(IPAddress address, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Capi.EventsManager" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address, port);
            SetLimits(kestrel);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedHostLifetime>();

        // Prevents DNS rebinding: a hostile site can resolve its own name to 127.0.0.1, but its requests carry its Host header.
        builder.Services.AddHostFiltering(filtering =>
        {
            // On another address the token protects instead: the names of this machine are not known.
            filtering.AllowedHosts = IPAddress.IsLoopback(address) ? ["127.0.0.1", "localhost", "[::1]"] : ["*"];
            filtering.AllowEmptyHosts = false;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        return builder.Build();
    }

    private static void SetLimits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestLimits.MaxDiscardedBodyBytes;
        kestrel.Limits.MaxRequestLineSize = RequestLimits.MaxRequestLineBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = RequestLimits.MaxHeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = RequestLimits.MaxHeaderCount;
        kestrel.Limits.MaxConcurrentConnections = RequestLimits.MaxConnections;
        kestrel.Limits.KeepAliveTimeout = RequestLimits.KeepAliveTimeout;
        kestrel.Limits.RequestHeadersTimeout = RequestLimits.HeadersTimeout;
    }
}
