using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.AspNetCore.Relay;

/// <summary>Finds the endpoint of a gateway by its metadata, so that its path has the prefix of a group and the path base of the app. Thread safe.</summary>
internal sealed class PixelRelayAddressScheme(EndpointDataSource endpoints) : IEndpointAddressScheme<PixelRelay>
{
    // Pages ask each time they are rendered; the pattern of an endpoint never changes.
    private readonly System.Collections.Concurrent.ConcurrentDictionary<PixelRelay, Endpoint[]> _found = [];

    /// <inheritdoc/>
    public IEnumerable<Endpoint> FindEndpoints(PixelRelay address)
    {
        if (_found.TryGetValue(address, out var known))
            return known;

        Endpoint[] found = [.. endpoints.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<PixelRelay>() == address)];
        return found.Length > 0 ? _found.GetOrAdd(address, found) : found;
    }
}
