namespace Capi.CatalogWriter;

/// <summary>One entry of standard-events.json.</summary>
internal sealed record SourceEvent
{
    public required string EventName { get; init; }

    /// <summary>When the event is sent, in one sentence.</summary>
    public required string When { get; init; }

    public required SourceEventData CustomData { get; init; }

    /// <summary>The GA4 event names that Meta's tag maps to this event.</summary>
    public required IReadOnlyList<string> Ga4 { get; init; }
}
