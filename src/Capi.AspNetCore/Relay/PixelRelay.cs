namespace Capi.AspNetCore.Relay;

/// <summary>A gateway that relays Pixel calls: the metadata of its endpoint, by which the endpoint's path is found.</summary>
/// <param name="dataset">The alias of the only dataset that it sends to; null for that of the request.</param>
/// <param name="eventNames">Meta's names of the events that it accepts.</param>
internal sealed class PixelRelay(string? dataset, IReadOnlyCollection<string> eventNames)
{
    /// <summary>The alias of the only dataset; null for that of the request.</summary>
    public string? Dataset => dataset;

    /// <summary>Meta's names of the events.</summary>
    public IReadOnlyCollection<string> EventNames => eventNames;
}
