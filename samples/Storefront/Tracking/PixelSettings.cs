namespace Storefront.Tracking;

/// <summary>Where the browser's half goes.</summary>
/// <param name="DatasetId">The dataset (pixel) id.</param>
/// <param name="LocalEndpoint">The local Events Manager's <c>/tr</c>, or null when a real dataset is configured and the page loads Meta's own script.</param>
public sealed record PixelSettings(string DatasetId, Uri? LocalEndpoint)
{
    /// <summary>Where an image tag sends an event when scripts are off.</summary>
    public Uri ImageEndpoint => LocalEndpoint ?? new Uri("https://www.facebook.com/tr");
}
