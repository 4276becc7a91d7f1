namespace Capi.EventsManager.Quality;

/// <summary>An estimate of Meta's Event Match Quality for one event name. Immutable.</summary>
public sealed record MatchQualityEstimate
{
    /// <summary>event_name.</summary>
    public required string EventName { get; init; }

    /// <summary>The number of server events it is calculated from.</summary>
    public required int Events { get; init; }

    /// <summary>The estimated score, 0 to 10, with one decimal place. Meta publishes no formula.</summary>
    public required decimal Score { get; init; }

    /// <summary>The coverage of each parameter, highest weight first.</summary>
    public required IReadOnlyList<KeyCoverage> Keys { get; init; }

    /// <summary>What would raise the estimate, largest gain first.</summary>
    public IEnumerable<KeyCoverage> Improvements => Keys.Where(key => key.PossibleGain > 0).OrderByDescending(key => key.PossibleGain);
}
