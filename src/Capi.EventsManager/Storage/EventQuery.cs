namespace Capi.EventsManager.Storage;

/// <summary>Selects events of the ledger. Members that are null select all events.</summary>
internal sealed record EventQuery
{
    public const int MaxLimit = 1_000;

    /// <summary>A session in the data file; null for the current one.</summary>
    public long? Session { get; init; }

    public string? Run { get; init; }

    public string? EventName { get; init; }

    public string? EventId { get; init; }

    /// <summary>A part of event_id, in any case.</summary>
    public string? EventIdPart { get; init; }

    public string? Dataset { get; init; }

    /// <summary>The number of sources, 1 or 2.</summary>
    public int? Sources { get; init; }

    /// <summary>False for accepted events only, unless <see cref="Fate"/> asks for others.</summary>
    public bool IncludesRefused { get; init; }

    public FateFilter? Fate { get; init; }

    /// <summary>fbp, or the start of its display value: events of one browser.</summary>
    public string? BrowserId { get; init; }

    /// <summary>The number of an event: only events of the same browser.</summary>
    public long? SameBrowser { get; init; }

    /// <summary>The number of an event: only events of the same visit.</summary>
    public long? SameVisit { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>Only events with a smaller number: the next page.</summary>
    public long? Before { get; init; }

    /// <summary>Only events with a greater number, oldest first: the previous page.</summary>
    public long? After { get; init; }

    /// <summary>The only events that can be selected, by number.</summary>
    public IReadOnlyCollection<long>? Numbers { get; init; }

    /// <summary>The maximum number of events on the page, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>True if nothing restricts the events but the run and the place in the list.</summary>
    public bool SelectsAll => this with { Session = null, Run = null, Before = null, After = null, IncludesRefused = false, Limit = 0 } == new EventQuery { Limit = 0 };
}
