using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>One page of the list. Immutable.</summary>
internal sealed record EventListModel
{
    public const int PageSize = 25;

    /// <summary>More selected events are not counted: the number of those that are read for it would be as large.</summary>
    public const int MaxCount = 1_000;

    public required EventFilter Filter { get; init; }

    public required ListPage Page { get; init; }

    /// <summary>The number of selected events on all pages; one more than <see cref="MaxCount"/> stands for more.</summary>
    public required long Total { get; init; }

    /// <summary>The number of events that arrived and aren't kept any more.</summary>
    public required long Forgotten { get; init; }

    /// <summary>All event names, for the filter.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required NearMissFinder NearMisses { get; init; }

    public static EventListModel Create(IEventLedger ledger, EventFilter filter)
    {
        var query = filter.ToQuery();
        var page = ledger.List(query, PageSize, filter.GroupsPageViews);
        if (filter.After is not null && page.Newer is null)
        {
            filter = filter with { Before = null, After = null };
            page = ledger.List(filter.ToQuery(), PageSize, filter.GroupsPageViews);
        }

        var current = ledger.GetLedger(filter.Run);
        var counts = current.Counts!;
        var kept = query.SelectsAll ? ledger.Count(query, int.MaxValue) : 0;
        return new()
        {
            Filter = filter,
            Page = page,
            Total = query.SelectsAll ? kept : ledger.Count(query, MaxCount + 1),
            Forgotten = query.SelectsAll ? Math.Max(0, counts.Total.Total - kept) : 0,
            Names = [.. counts.Names.Select(name => name.EventName).Where(name => name.Length > 0).Order(StringComparer.Ordinal)],
            NearMisses = current.NearMisses,
        };
    }
}
