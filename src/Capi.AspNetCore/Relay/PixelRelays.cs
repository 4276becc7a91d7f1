using System.Collections.Immutable;
using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Datasets;
using Capi.Blazor;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.AspNetCore.Relay;

/// <summary>The app's gateways that relay Pixel calls. Thread safe.</summary>
internal sealed class PixelRelays(RequestDataset requestDataset)
{
    private ImmutableArray<PixelRelay> _relays = [];

    /// <summary>Adds a gateway, and returns the metadata of its endpoint.</summary>
    /// <param name="dataset">The alias of the only dataset that it sends to; null for that of the request.</param>
    /// <param name="eventNames">Meta's names of the events that it accepts.</param>
    public PixelRelay Add(string? dataset, IEnumerable<string> eventNames)
    {
        var relay = new PixelRelay(dataset, [.. eventNames.Order(StringComparer.Ordinal)]);
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

    private string? FindDataset(HttpContext http, PixelRelay relay) =>
        relay.Dataset is { } alias ? requestDataset.FindConfiguredId(alias)
        : requestDataset.IsKnown(http) ? requestDataset.FindId(http, CaptureMetrics.Pixel)
        : null;

    // Parameters of the gateway's route, such as a tenant, are those of the page.
    private static string? FindPath(HttpContext http, PixelRelay relay) =>
        ((LinkGenerator?)http.RequestServices.GetService(typeof(LinkGenerator)))?.GetPathByAddress(http, relay, [], http.Request.RouteValues);
}
