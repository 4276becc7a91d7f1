using Capi.EventsManager.Storage.Counting;

namespace Capi.EventsManager.Storage;

/// <summary>Reads events: from the archive if there is one, otherwise from what is in memory. Thread-safe.</summary>
/// <param name="archive">Keeps all events, or null.</param>
/// <param name="maxEvents">The number of events that reports look at.</param>
internal sealed class LedgerReader(IEventArchive? archive, int maxEvents)
{
    private EventLedger? _lastRun;

    /// <summary>Returns the newest events and requests of a run.</summary>
    /// <param name="all">The newest ones of all runs.</param>
    /// <param name="run">The run.</param>
    /// <param name="counts">What arrived in the run.</param>
    public EventLedger GetRun(EventLedger all, string run, LedgerCounts counts)
    {
        if (Volatile.Read(ref _lastRun) is { } last && last.Revision == all.Revision && last.Run == run)
            return last;
        var filtered = Filter(all, run);
        // Newer events of other runs can have taken their place in memory.
        var isComplete = archive is null || filtered.Events.Count >= Math.Min(maxEvents, counts.Total.Accepted);
        var content = isComplete
            ? filtered
            : new EventLedger(all.Revision, ReadNewest(new() { Run = run }), ReadNewest(new() { Run = run, Fate = FateFilter.Refused }), filtered.Requests);
        (content.Run, content.Counts) = (run, counts);
        Volatile.Write(ref _lastRun, content);
        return content;
    }

    /// <summary>Returns what is in memory of a run.</summary>
    public static EventLedger Filter(EventLedger all, string run) => new(
        all.Revision,
        [.. all.Events.Where(received => received.Run == run)],
        [.. all.Refused.Where(received => received.Run == run)],
        [.. all.Requests.Where(request => request.Run == run)]);

    public EventPage Query(IEventLedger ledger, EventQuery query)
    {
        query = SelectNearMisses(ledger, query);
        if (archive is not null)
            return archive.Query(query);
        List<ReceivedEvent> selected = [.. EventSelection.Select(ledger.GetNewest(null).All, query).Take(query.Limit + 1)];
        return selected.Count <= query.Limit ? new(selected, null) : new(selected[..query.Limit], selected[query.Limit - 1].Number);
    }

    public ListPage List(IEventLedger ledger, EventQuery query, int size, bool groupsPageViews)
    {
        query = SelectNearMisses(ledger, query);
        var newest = ledger.GetNewest(null);
        var reader = new ListReader(size, groupsPageViews);
        if (archive is null)
            return reader.Read(EventSelection.Select(newest.All, query).Select(ListEntry.FromEvent), query, newest.Find);
        // In memory events have what is not written to the file: whole click IDs, and the values that near misses are found by.
        var page = archive.List(query, reader);
        return page with { Rows = [.. page.Rows.Select(row => row.Event is { } received && newest.Find(received.Number) is { } known ? row with { Event = known } : row)] };
    }

    public long Count(IEventLedger ledger, EventQuery query, int maximum)
    {
        // The file keeps everything that was counted, and to count a million rows takes longer than to show a page of them.
        if (archive is not null && query is { Session: null, IncludesRefused: true, SelectsAll: true })
            return Math.Min(maximum, ledger.Count(query.Run).Total.Total);
        query = SelectNearMisses(ledger, query) with { Before = null, After = null };
        return archive?.Count(query, maximum) ?? EventSelection.Select(ledger.GetNewest(null).All, query).Take(maximum).Count();
    }

    private static EventQuery SelectNearMisses(IEventLedger ledger, EventQuery query) => query.Fate is FateFilter.NearMiss
        ? query with { Numbers = [.. ledger.GetLedger(query.Run).NearMisses.All.SelectMany(near => new[] { near.Server.Number, near.Browser.Number })] }
        : query;

    private IReadOnlyList<ReceivedEvent> ReadNewest(EventQuery query) => archive!.Query(query with { Limit = maxEvents }).Events;
}
