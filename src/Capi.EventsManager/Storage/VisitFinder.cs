namespace Capi.EventsManager.Storage;

/// <summary>Finds the events of one browser, and of one visit: events of a browser without a break of more than 30 minutes.</summary>
internal static class VisitFinder
{
    /// <summary>A longer time without an event ends a visit.</summary>
    public static readonly TimeSpan MaxBreak = TimeSpan.FromMinutes(30);

    /// <summary>Returns the fingerprint of fbp, or null.</summary>
    public static ulong? GetBrowser(ReceivedEvent received) => received.Copies.Select(copy => copy.FindIdentifier("fbp")?.Fingerprint).FirstOrDefault(browser => browser is not null);

    /// <summary>Returns the fingerprint of fbp of the event with this number, or null.</summary>
    public static ulong? FindBrowser(IReadOnlyList<ReceivedEvent> events, long number) =>
        events.FirstOrDefault(received => received.Number == number) is { } found ? GetBrowser(found) : null;

    /// <summary>Returns the numbers of the events of the visit that the event with this number is part of; none if it has no fbp.</summary>
    public static IReadOnlySet<long> FindNumbers(IReadOnlyList<ReceivedEvent> events, long number)
    {
        var visit = new HashSet<long>();
        if (FindBrowser(events, number) is not { } browser)
            return visit;

        ReceivedEvent? previous = null;
        foreach (var received in events.Where(received => GetBrowser(received) == browser).OrderBy(received => received.FirstReceived))
        {
            if (previous is not null && received.FirstReceived - previous.FirstReceived > MaxBreak)
            {
                if (visit.Contains(number))
                    return visit;
                visit.Clear();
            }
            visit.Add(received.Number);
            previous = received;
        }
        return visit;
    }
}
