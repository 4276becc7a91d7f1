using System.Collections.Immutable;
using Capi.AspNetCore.Datasets;
using Capi.Blazor;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Capi.AspNetCore.Gateway;

/// <summary>The app's gateways that relay Pixel calls. Thread safe.</summary>
internal sealed class GatewayRelays(RequestDataset requestDataset)
{
    private ImmutableArray<GatewayRelay> _relays = [];

    /// <summary>Registers the services. An app without routing, and so without gateways, never creates the address scheme.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.TryAddSingleton<GatewayRelays>();
        services.TryAddSingleton<IEndpointAddressScheme<GatewayRelay>>(static provider => new GatewayRelayAddressScheme(provider.GetRequiredService<EndpointDataSource>()));
    }

    /// <summary>Adds a gateway, and returns the metadata of its endpoint.</summary>
    public GatewayRelay Add(MetaGatewayOptions options)
    {
        var relay = new GatewayRelay(options.Dataset, [.. options.AllowedEvents.Order(StringComparer.Ordinal)]);
        ImmutableInterlocked.Update(ref _relays, static (relays, added) => relays.Add(added), relay);
        return relay;
    }

    /// <summary>The gateway to which a page sends the Pixel calls of a dataset; null without one.</summary>
    public MetaPixelRelay? Find(HttpContext? http, string dataset)
    {
        if (http is null)
            return null;

        foreach (var relay in _relays)
        {
            if (FindDataset(http, relay) == dataset && FindPath(http, relay) is { } path)
                return new MetaPixelRelay(path, relay.EventNames);
        }

        return null;
    }

    private string? FindDataset(HttpContext http, GatewayRelay relay) =>
        relay.Dataset is { } alias ? requestDataset.FindConfiguredId(alias)
        : requestDataset.IsKnown(http) ? requestDataset.FindId(http, Capture.CaptureMetrics.Pixel)
        : null;

    // Parameters of the gateway's route, such as a tenant, are those of the page.
    private static string? FindPath(HttpContext http, GatewayRelay relay) =>
        http.RequestServices.GetService<LinkGenerator>()?.GetPathByAddress(http, relay, [], http.Request.RouteValues);
}
