namespace Capi.EventsManager.Storage.Counting;

/// <summary>The events of one name. Immutable.</summary>
/// <param name="EventName">event_name, or its masked form.</param>
/// <param name="Counts">The events by source.</param>
/// <param name="Warnings">Their warnings.</param>
internal sealed record NameCount(string EventName, SourceCounts Counts, long Warnings);
