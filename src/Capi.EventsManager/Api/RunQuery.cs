using System.Globalization;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Api;

/// <summary>Selects the events of a run or a session: <c>current</c>, <c>session:3</c>, <c>run:checkout-7</c>.</summary>
internal static class RunQuery
{
    private const int MaxPages = 5;

    /// <summary>Returns the query, or null if the text is no selector.</summary>
    public static EventQuery? Parse(string selector) => selector.Split(':') switch
    {
        ["" or "current"] => new EventQuery(),
        ["session", var number] when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var session) => new EventQuery { Session = session },
        ["run", var run] when RunName.IsValid(run) => new EventQuery { Run = run },
        _ => null,
    };

    /// <summary>Reads the newest events, at most 1,000 for each page; 5,000 without another number.</summary>
    public static IReadOnlyList<ReceivedEvent> Read(IEventLedger ledger, EventQuery query, int maxPages = MaxPages)
    {
        var events = new List<ReceivedEvent>();
        long? before = long.MaxValue;
        for (var pages = 0; pages < maxPages && before is not null; pages++)
        {
            var page = ledger.Query(query with { Before = before, Limit = EventQuery.MaxLimit });
            events.AddRange(page.Events);
            before = page.Next;
        }

        return events;
    }
}
