namespace Capi.EventsManager.Storage;

/// <summary>Applies an <see cref="EventQuery"/> to events in memory.</summary>
internal static class EventSelection
{
    /// <summary>Returns the selected events in the order of the query, whatever its limit.</summary>
    /// <param name="events">All events, newest first.</param>
    /// <param name="query">What is selected.</param>
    public static IEnumerable<ReceivedEvent> Select(IReadOnlyList<ReceivedEvent> events, EventQuery query)
    {
        var visit = query.SameVisit is { } number ? VisitFinder.FindNumbers(events, number) : null;
        var browser = query.SameBrowser is { } one ? VisitFinder.FindBrowser(events, one) : null;
        var numbers = query.Numbers?.ToHashSet();
        return (query.After is null ? events : events.Reverse()).Where(received =>
            Selects(query, received)
            && (query.SameBrowser is null || (browser is not null && VisitFinder.GetBrowser(received) == browser))
            && visit?.Contains(received.Number) != false
            && numbers?.Contains(received.Number) != false);
    }

    private static bool Selects(EventQuery query, ReceivedEvent received) =>
        IsAnyOr(query.Run, received.Run)
        && IsAnyOr(query.EventName, received.EventName)
        && IsAnyOr(query.EventId, received.EventId)
        && (query.EventIdPart is null || received.EventId?.Contains(query.EventIdPart, StringComparison.OrdinalIgnoreCase) == true)
        && IsAnyOr(query.Dataset, received.Dataset)
        && (query.Sources is null || received.SourceCount == query.Sources)
        && HasFate(query, received)
        && (query.BrowserId is null || HasBrowserId(received, query.BrowserId))
        && (query.From is null || received.FirstReceived >= query.From)
        && (query.To is null || received.FirstReceived < query.To)
        && (query.Before is null || received.Number < query.Before)
        && (query.After is null || received.Number > query.After);

    private static bool IsAnyOr(string? wanted, string? value) => wanted is null || string.Equals(wanted, value, StringComparison.Ordinal);

    // Near misses are selected by their numbers.
    private static bool HasFate(EventQuery query, ReceivedEvent received) => query.Fate switch
    {
        null => query.IncludesRefused || received.Refusal is null,
        FateFilter.Accepted or FateFilter.NearMiss => received.Refusal is null,
        FateFilter.Refused => received.Refusal is not null,
        FateFilter.Merged => received is { Refusal: null, SourceCount: 2 },
        FateFilter.Duplicate => received.Copies.Any(copy => copy.Duplicates > 0),
        FateFilter.Warning => received.Copies.Any(copy => copy.Warnings.Count > 0),
        _ => received.Copies.Any(copy => copy.TestEventCode is not null),
    };

    private static bool HasBrowserId(ReceivedEvent received, string start) =>
        received.Copies.Select(copy => copy.FindIdentifier("fbp")).OfType<ReceivedIdentifier>().Any(identifier =>
            identifier.DisplayValue.StartsWith(start, StringComparison.Ordinal) || identifier.Values.Any(value => value.StartsWith(start, StringComparison.Ordinal)));
}
