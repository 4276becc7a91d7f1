using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>Selects events of the list. Members that are null select all. Immutable.</summary>
internal sealed record EventFilter
{
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

    /// <summary>The start of fbp.</summary>
    public string? BrowserId { get; init; }

    /// <summary>The number of an event: selects the events of the same browser, by fbp.</summary>
    public long? SameBrowser { get; init; }

    /// <summary>The number of an event: selects the events of the same visit.</summary>
    public long? Session { get; init; }

    /// <summary>True to list each PageView; false to show several in a row as one line.</summary>
    public bool ShowsPageViews { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Returns the selected events in their order.</summary>
    /// <param name="events">Events, newest first.</param>
    /// <param name="nearMisses">The near misses of these events.</param>
    public IEnumerable<ReceivedEvent> Apply(IReadOnlyList<ReceivedEvent> events, NearMissFinder nearMisses)
    {
        var session = Session is { } number ? VisitFinder.FindNumbers(events, number) : null;
        var browser = SameBrowser is { } one ? VisitFinder.FindBrowser(events, one) : null;
        return events.Where(received =>
            (Id is null || received.EventId?.Contains(Id, StringComparison.OrdinalIgnoreCase) == true)
            && (Name is null || string.Equals(received.EventName, Name, StringComparison.Ordinal))
            && (Fate is null || HasFate(received, Fate.Value, nearMisses))
            && (From is null || received.FirstReceived >= From)
            && (To is null || received.FirstReceived <= To)
            && (BrowserId is null || received.Copies.Any(copy => copy.FindIdentifier("fbp")?.Values.Any(value => value.StartsWith(BrowserId, StringComparison.Ordinal)) == true))
            && (SameBrowser is null || (browser is not null && VisitFinder.GetBrowser(received) == browser))
            && (session is null || session.Contains(received.Number)));
    }

    private static bool HasFate(ReceivedEvent received, FateFilter fate, NearMissFinder nearMisses) => fate switch
    {
        FateFilter.Accepted => received.Refusal is null,
        FateFilter.Refused => received.Refusal is not null,
        FateFilter.Merged => received is { Refusal: null, SourceCount: 2 },
        FateFilter.Duplicate => received.Copies.Any(copy => copy.Duplicates > 0),
        FateFilter.NearMiss => nearMisses.Find(received) is not null,
        FateFilter.Warning => received.Copies.Any(copy => copy.Warnings.Count > 0),
        _ => received.Copies.Any(copy => copy.TestEventCode is not null),
    };
}
