namespace Capi.EventsManager.Storage;

/// <summary>The deduplication key: copies with equal keys are one event. Case-sensitive.</summary>
internal readonly record struct DeduplicationKey(string? Run, string Dataset, string EventName, string EventId);
