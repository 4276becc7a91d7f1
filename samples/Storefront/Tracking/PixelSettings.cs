namespace Storefront.Tracking;

/// <summary>The dataset and endpoint of the browser's Pixel events.</summary>
/// <param name="DatasetId">The dataset (pixel) id.</param>
/// <param name="LocalEndpoint">The local Events Manager's <c>/tr</c>, or null when a real dataset is configured and the page loads Meta's script.</param>
public sealed record PixelSettings(string DatasetId, Uri? LocalEndpoint)
{
    /// <summary>The URL that the image tag requests when scripts are disabled.</summary>
    public Uri ImageEndpoint => LocalEndpoint ?? new Uri("https://www.facebook.com/tr");
}
