using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>Selects events of the list. Members that are null select all. Immutable.</summary>
internal sealed record EventFilter
{
    // A form field of type datetime-local has no seconds, so the last minute belongs to the selection.
    private static readonly TimeSpan TimeStep = TimeSpan.FromMinutes(1);

    /// <summary>The run.</summary>
    public string? Run { get; init; }

    /// <summary>A part of event_id, in any case.</summary>
    public string? Id { get; init; }

    /// <summary>event_name, case-sensitive.</summary>
    public string? Name { get; init; }

    public FateFilter? Fate { get; init; }

    /// <summary>The earliest time of arrival.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The latest time of arrival.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>fbp, or its start.</summary>
    public string? BrowserId { get; init; }

    /// <summary>The number of an event: selects the events of the same browser, by fbp.</summary>
    public long? SameBrowser { get; init; }

    /// <summary>The number of an event: selects the events of the same visit.</summary>
    public long? Session { get; init; }

    /// <summary>True to list each PageView; false to show several in a row as one line.</summary>
    public bool ShowsPageViews { get; init; }

    /// <summary>Where the page begins: only older events.</summary>
    public long? Before { get; init; }

    /// <summary>Where the page ends: only newer events.</summary>
    public long? After { get; init; }

    /// <summary>True if page views in a row are shown as one line.</summary>
    public bool GroupsPageViews => !ShowsPageViews && Name is null;

    /// <summary>Returns the query that selects the events.</summary>
    public EventQuery ToQuery() => new()
    {
        IncludesRefused = true,
        Run = Run,
        EventIdPart = Id,
        EventName = Name,
        Fate = Fate,
        From = From,
        To = To is { } to && to < DateTimeOffset.MaxValue - TimeStep ? to + TimeStep : To,
        BrowserId = BrowserId,
        SameBrowser = SameBrowser,
        SameVisit = Session,
        Before = Before,
        After = Before is null ? After : null,
    };
}
