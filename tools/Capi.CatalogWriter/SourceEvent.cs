namespace Capi.CatalogWriter;

/// <summary>One entry of standard-events.json.</summary>
internal sealed record SourceEvent
{
    public required string EventName { get; init; }

    /// <summary>When it is sent: one sentence.</summary>
    public required string When { get; init; }

    public required SourceEventData CustomData { get; init; }

    /// <summary>The GA4 names that Meta's own tag maps to it.</summary>
    public required IReadOnlyList<string> Ga4 { get; init; }
}
