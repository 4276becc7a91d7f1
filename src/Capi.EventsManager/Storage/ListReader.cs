namespace Capi.EventsManager.Storage;

/// <summary>Reads a page of the list from events in their order, and shows page views in a row as one line.</summary>
/// <remarks>Page views come with every click and would bury the purchase.</remarks>
/// <param name="size">The number of rows of a page.</param>
/// <param name="groupsPageViews">False to list each page view.</param>
internal sealed class ListReader(int size, bool groupsPageViews)
{
    /// <summary>A page ends after as many events, so that it takes no longer when there is nothing but page views.</summary>
    private const int MaxEvents = 20_000;

    private readonly List<ListRow> _rows = [];
    private ListRow? _views;

    /// <summary>Reads the page.</summary>
    /// <param name="entries">The events in the order of the query. Not read further than needed.</param>
    /// <param name="query">The query; tells whether the order is that of the previous page.</param>
    /// <param name="load">Reads a page view that is shown.</param>
    public ListPage Read(IEnumerable<ListEntry> entries, EventQuery query, Func<long, ReceivedEvent?> load)
    {
        var (count, hasMore) = (0, false);
        foreach (var entry in entries)
        {
            if (hasMore = count == MaxEvents || !TryAdd(entry))
                break;
            count++;
        }

        AddViews();
        var rows = _rows.Select(row => row.Event is null && row.Count == 1 ? row with { Event = load(row.Oldest.Number) } : row).Where(row => row.Event is not null || row.Count > 1);
        return query.After is null
            ? Create([.. rows], hasNewer: query.Before is not null, hasOlder: hasMore)
            : Create([.. rows.Reverse()], hasNewer: hasMore, hasOlder: true);
    }

    private static ListPage Create(List<ListRow> rows, bool hasNewer, bool hasOlder) => rows.Count == 0
        ? new ListPage(rows, null, null)
        : new ListPage(rows, hasNewer ? rows[0].Newest.Number : null, hasOlder ? rows[^1].Oldest.Number : null);

    private bool TryAdd(ListEntry entry)
    {
        if (groupsPageViews && entry.IsPlainPageView)
        {
            if (_views is null && _rows.Count == size)
                return false;
            _views = _views is null ? CreateRow(entry) with { Event = null } : Extend(_views, entry);
            return true;
        }

        AddViews();
        if (_rows.Count == size)
            return false;
        _rows.Add(CreateRow(entry));
        return true;
    }

    private void AddViews()
    {
        if (_views is not null)
            _rows.Add(_views);
        _views = null;
    }

    private static ListRow CreateRow(ListEntry entry) => new(entry.Event, 1, entry.IsFromTwoSources ? 1 : 0, entry, entry);

    private static ListRow Extend(ListRow row, ListEntry entry) => row with
    {
        Count = row.Count + 1,
        FromTwoSources = row.FromTwoSources + (entry.IsFromTwoSources ? 1 : 0),
        Oldest = entry.Number < row.Oldest.Number ? entry : row.Oldest,
        Newest = entry.Number > row.Newest.Number ? entry : row.Newest,
    };
}
