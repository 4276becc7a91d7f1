using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>One page of the list. Immutable.</summary>
internal sealed record EventListModel
{
    public const int PageSize = 25;

    private const string PageView = "PageView";
    private const int MinGroup = 2;

    private EventListModel(EventFilter filter, IReadOnlyList<IReadOnlyList<ReceivedEvent>> rows, int total, int pages, IReadOnlyList<string> names, NearMissFinder nearMisses)
    {
        Filter = filter;
        Rows = rows;
        Total = total;
        Pages = pages;
        Names = names;
        NearMisses = nearMisses;
    }

    public EventFilter Filter { get; }

    /// <summary>The rows of the page: an event, or several page views in a row.</summary>
    public IReadOnlyList<IReadOnlyList<ReceivedEvent>> Rows { get; }

    /// <summary>The number of selected events on all pages.</summary>
    public int Total { get; }

    public int Pages { get; }

    /// <summary>All event names, for the filter.</summary>
    public IReadOnlyList<string> Names { get; }

    public NearMissFinder NearMisses { get; }

    public static EventListModel Create(EventLedger ledger, EventFilter filter)
    {
        List<ReceivedEvent> all = [.. ledger.Events.Concat(ledger.Refused).OrderByDescending(received => received.Number)];
        List<ReceivedEvent> selected = [.. filter.Apply(all, ledger.NearMisses)];
        List<IReadOnlyList<ReceivedEvent>> rows = [.. Group(selected, isGrouped: !filter.ShowsPageViews && filter.Name is null)];
        var pages = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        var page = Math.Min(filter.Page, pages);
        return new(
            filter with { Page = page },
            [.. rows.Skip((page - 1) * PageSize).Take(PageSize)],
            selected.Count,
            pages,
            [.. all.Select(received => received.EventName).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ledger.NearMisses);
    }

    // Page views come with every click and would bury the purchase. Those with a problem are listed.
    private static IEnumerable<IReadOnlyList<ReceivedEvent>> Group(List<ReceivedEvent> events, bool isGrouped)
    {
        List<ReceivedEvent> views = [];
        foreach (var received in events)
        {
            if (isGrouped && received is { EventName: PageView, Refusal: null } && received.Copies.All(copy => copy.Warnings.Count == 0))
            {
                views.Add(received);
                continue;
            }
            foreach (var row in Split(views))
                yield return row;
            views = [];
            yield return [received];
        }
        foreach (var row in Split(views))
            yield return row;
    }

    private static IEnumerable<IReadOnlyList<ReceivedEvent>> Split(List<ReceivedEvent> views) =>
        views.Count >= MinGroup ? [views] : views.Select(view => (IReadOnlyList<ReceivedEvent>)[view]);
}
