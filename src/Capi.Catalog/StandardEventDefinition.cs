namespace Capi.Catalog;

/// <summary>One of Meta's standard events and its custom_data parameters: https://developers.facebook.com/docs/meta-pixel/reference</summary>
internal sealed class StandardEventDefinition(
    string name,
    string[] required,
    string[] recommended,
    string[] optional,
    string[] requiredForCatalogueAds,
    string[] ga4Names)
{
    /// <summary>The exact, case-sensitive name, the same for Pixel and Conversions API.</summary>
    public string Name { get; } = name;

    /// <summary>The custom_data keys without which Meta rejects the event.</summary>
    public IReadOnlyList<string> Required { get; } = required;

    public IReadOnlyList<string> Recommended { get; } = recommended;

    public IReadOnlyList<string> Optional { get; } = optional;

    /// <summary>The keys of which catalog ads require at least one; empty when they require none.</summary>
    public IReadOnlyList<string> RequiredForCatalogueAds { get; } = requiredForCatalogueAds;

    /// <summary>The GA4 event names that Meta's tag maps to this event.</summary>
    public IReadOnlyList<string> Ga4Names { get; } = ga4Names;
}
