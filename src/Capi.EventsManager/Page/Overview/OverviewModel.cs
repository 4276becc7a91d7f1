namespace Capi.EventsManager.Page.Overview;

/// <summary>The figures of the overview. Immutable.</summary>
internal sealed record OverviewModel
{
    private const int Hours = 24;

    private OverviewModel(IReadOnlyList<NameRow> names, IReadOnlyList<HourBar> bars)
    {
        Names = names;
        Bars = bars;
    }

    public IReadOnlyList<NameRow> Names { get; }

    /// <summary>The last 24 hours, oldest first.</summary>
    public IReadOnlyList<HourBar> Bars { get; }

    public static OverviewModel Create(IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedEvent> refused, DateTimeOffset now)
    {
        var all = events.Concat(refused).ToList();
        return new(
            [.. all.GroupBy(received => received.EventName, StringComparer.Ordinal).Select(group => CreateRow(group.Key, [.. group])).OrderByDescending(row => row.Counts.Total).ThenBy(row => row.EventName, StringComparer.Ordinal)],
            CreateBars(all, now));
    }

    private static NameRow CreateRow(string name, List<ReceivedEvent> events) => new(
        name,
        SourceCounts.Create(events),
        events.Sum(received => received.Copies.Sum(copy => copy.Warnings.Count)));

    private static HourBar[] CreateBars(List<ReceivedEvent> events, DateTimeOffset now)
    {
        var end = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour + 1), TimeSpan.Zero);
        var start = end.AddHours(-Hours);
        var byHour = events.Where(received => received.FirstReceived >= start && received.FirstReceived < end).ToLookup(received => (int)(received.FirstReceived - start).TotalHours);
        return [.. Enumerable.Range(0, Hours).Select(hour => new HourBar(start.AddHours(hour), SourceCounts.Create([.. byHour[hour]])))];
    }

    /// <summary>The events of one name.</summary>
    internal sealed record NameRow(string EventName, SourceCounts Counts, int Warnings);

    /// <summary>The events of one hour.</summary>
    internal sealed record HourBar(DateTimeOffset Start, SourceCounts Counts);
}
