namespace Capi.EventsManager.Quality;

/// <summary>Meta's own score of an event name, as <c>capi quality</c> read it. Immutable.</summary>
/// <param name="Dataset">The dataset ID.</param>
/// <param name="EventName">event_name.</param>
/// <param name="Score">The Event Match Quality, 0 to 10; null if Meta says none.</param>
/// <param name="Coverage">The event coverage in percent; null if Meta says none.</param>
/// <param name="ReadAt">When it was read.</param>
internal sealed record MeasuredScore(string Dataset, string EventName, decimal? Score, decimal? Coverage, DateTimeOffset ReadAt);
