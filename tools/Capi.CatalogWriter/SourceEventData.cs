namespace Capi.CatalogWriter;

/// <summary>The custom_data keys of one standard event.</summary>
internal sealed record SourceEventData
{
    public required IReadOnlyList<string> Required { get; init; }

    public required IReadOnlyList<string> Recommended { get; init; }

    public required IReadOnlyList<string> Optional { get; init; }

    /// <summary>Keys of which one is required; an entry may name two, as in <c>contents or content_ids</c>.</summary>
    public required IReadOnlyList<string> RequiredForCatalogueAds { get; init; }
}
