namespace Capi.Blazor.Rendering;

/// <summary>The page of a WebAssembly project: there is no request, so there is no context and the page itself knows the consent.</summary>
internal sealed class BrowserPixelPage(string datasetId, Uri? script, MetaPixelRelay? relay) : IMetaPixelPage
{
    public bool IsEnabled => true;

    public string? DatasetId => datasetId;

    public bool HasDatasetPerRequest => false;

    public Uri Script { get; } = script ?? new Uri("https://connect.facebook.net/en_US/fbevents.js");

    public Uri? Image => null;

    public MetaConsent Consent => MetaConsent.NotGranted;

    public string? ContextToken => null;

    public MetaPixelRelay? FindRelay(string dataset) => dataset == datasetId ? relay : null;
}
