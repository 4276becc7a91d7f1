namespace Capi.Cli.Quality;

/// <summary>What the Dataset Quality API says about one event name. Members are null where it says nothing.</summary>
/// <param name="EventName">event_name.</param>
/// <param name="Score">The Event Match Quality, 0 to 10.</param>
/// <param name="IsEstimate">True if a local Events Manager estimated the score.</param>
/// <param name="Coverage">The share of browser events that the server sends too, in percent.</param>
/// <param name="Freshness">How soon events are sent: real_time, hourly, daily, weekly.</param>
/// <param name="DedupeKey">The share of server events with an event_id, in percent.</param>
/// <param name="Identifiers">The coverage of each identifier in percent, by the key of user_data.</param>
internal sealed record QualityRow(
    string EventName, decimal? Score, bool IsEstimate, decimal? Coverage, string? Freshness, decimal? DedupeKey, IReadOnlyDictionary<string, decimal?> Identifiers);
