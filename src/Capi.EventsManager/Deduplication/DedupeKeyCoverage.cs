namespace Capi.EventsManager.Deduplication;

/// <summary>How many events carry a parameter by which Meta deduplicates. Immutable.</summary>
/// <param name="Key">The parameter: <c>event_id</c>, <c>external_id</c> or <c>fbp</c>.</param>
/// <param name="BrowserPercentage">The share of browser events that carry it, 0 to 100.</param>
/// <param name="ServerPercentage">The share of server events that carry it, 0 to 100.</param>
/// <param name="MatchedPercentage">The share of browser events with a server event that has the same value, 0 to 100.</param>
public sealed record DedupeKeyCoverage(string Key, decimal BrowserPercentage, decimal ServerPercentage, decimal MatchedPercentage);
