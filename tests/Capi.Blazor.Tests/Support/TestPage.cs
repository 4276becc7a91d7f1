namespace Capi.Blazor.Tests.Support;

/// <summary>A page with values of its own.</summary>
internal sealed class TestPage : IMetaPixelPage
{
    public bool IsEnabled { get; init; } = true;

    public string? DatasetId { get; init; } = "1000000000000001";

    public bool HasDatasetPerRequest { get; init; }

    public Uri Script { get; init; } = new("https://meta.example/fbevents.js");

    public Uri? Image { get; init; } = new("https://meta.example/tr");

    public MetaConsent Consent { get; init; } = MetaConsent.Granted;

    public string? ContextToken { get; init; }

    public MetaPixelRelay? Relay { get; init; }

    public MetaPixelRelay? FindRelay(string dataset) => dataset == DatasetId ? Relay : null;
}
