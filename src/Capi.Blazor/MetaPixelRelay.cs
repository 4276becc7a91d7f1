namespace Capi.Blazor;

/// <summary>Where a page sends its Pixel calls too, for browsers that block Meta's script: the site's gateway with <c>RelayPixelEvents</c>. Immutable.</summary>
/// <param name="url">The URL of the gateway, usually a path such as <c>/collect</c>.</param>
/// <param name="eventNames">Meta's names of the events that the gateway accepts; calls of others aren't relayed.</param>
public sealed class MetaPixelRelay(string url, IReadOnlyCollection<string> eventNames)
{
    /// <summary>The URL of the gateway.</summary>
    public string Url => url;

    /// <summary>Meta's names of the events to relay.</summary>
    public IReadOnlyCollection<string> EventNames => eventNames;
}
