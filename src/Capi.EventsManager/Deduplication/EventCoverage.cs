namespace Capi.EventsManager.Deduplication;

/// <summary>How the website events of one name came from server and browser. Immutable.</summary>
public sealed record EventCoverage
{
    /// <summary>The coverage that Meta recommends, in percent.</summary>
    public const decimal Goal = 75;

    /// <summary>event_name.</summary>
    public required string EventName { get; init; }

    /// <summary>The number of events after deduplication.</summary>
    public required int Events { get; init; }

    /// <summary>The number of events with a server half.</summary>
    public required int Server { get; init; }

    /// <summary>The number of events with a browser half.</summary>
    public required int Browser { get; init; }

    /// <summary>The number of events from both sources.</summary>
    public required int Merged { get; init; }

    /// <summary>The parameters by which Meta deduplicates, event_id first.</summary>
    public required IReadOnlyList<DedupeKeyCoverage> Keys { get; init; }

    /// <summary>The share of events that came from two sources, 0 to 100.</summary>
    public decimal MergedPercentage => Percentage.GetShare(Merged, Events);

    /// <summary>Meta's event coverage: the number of server events against that of browser events, 0 to 100; null without browser events.</summary>
    public decimal? CoveragePercentage => Browser == 0 ? null : Math.Min(100, Percentage.GetShare(Server, Browser));
}
