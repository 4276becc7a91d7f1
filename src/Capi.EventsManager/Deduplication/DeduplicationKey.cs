namespace Capi.EventsManager.Deduplication;

/// <summary>What Meta compares to recognize copies of one event. Case-sensitive.</summary>
/// <param name="Kind">The parameter that identifies the event.</param>
/// <param name="Run">The run, or null.</param>
/// <param name="Dataset">The dataset (Pixel) ID.</param>
/// <param name="EventName">event_name.</param>
/// <param name="Value">The value of the parameter.</param>
internal readonly record struct DeduplicationKey(DeduplicationKeyKind Kind, string? Run, string Dataset, string EventName, string Value);
