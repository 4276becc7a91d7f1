namespace Capi.Catalog;

/// <summary>One of Meta's standard events and the custom_data it wants (spec section 6).</summary>
internal sealed class StandardEventDefinition(
    string name,
    string[] required,
    string[] recommended,
    string[] optional,
    string[] requiredForCatalogueAds,
    string[] ga4Names)
{
    /// <summary>Exact, case-sensitive name; the same on Pixel and server.</summary>
    public string Name { get; } = name;

    /// <summary>custom_data keys without which Meta refuses the event.</summary>
    public IReadOnlyList<string> Required { get; } = required;

    public IReadOnlyList<string> Recommended { get; } = recommended;

    public IReadOnlyList<string> Optional { get; } = optional;

    /// <summary>Keys of which catalogue ads need at least one; empty when they need none.</summary>
    public IReadOnlyList<string> RequiredForCatalogueAds { get; } = requiredForCatalogueAds;

    /// <summary>The GA4 event names that Meta's own tag maps to this event.</summary>
    public IReadOnlyList<string> Ga4Names { get; } = ga4Names;
}
