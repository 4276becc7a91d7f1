using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.EventsManager.Hosting;

/// <summary>Builds the web server that carries the endpoints.</summary>
internal static class EventsManagerHost
{
    /// <remarks>The builder is the empty one: the shop beside us shares our directory and environment, and neither its
    /// appsettings.json nor its ASPNETCORE_URLS may reach this server. No logging provider is added, so that no payload
    /// can end in a log.</remarks>
    public static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Capi.EventsManager" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            SetLimits(kestrel);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();

        // A page of a hostile site can point its own name at 127.0.0.1 and then read our answers. Its Host header tells.
        builder.Services.AddHostFiltering(filtering =>
        {
            filtering.AllowedHosts = ["127.0.0.1", "localhost", "[::1]"];
            filtering.AllowEmptyHosts = false;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        return builder.Build();
    }

    private static void SetLimits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestLimits.DiscardedBodyBytes;
        kestrel.Limits.MaxRequestLineSize = RequestLimits.RequestLineBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = RequestLimits.HeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = RequestLimits.HeaderCount;
        kestrel.Limits.MaxConcurrentConnections = RequestLimits.Connections;
        kestrel.Limits.RequestHeadersTimeout = RequestLimits.HeadersTimeout;
    }
}
