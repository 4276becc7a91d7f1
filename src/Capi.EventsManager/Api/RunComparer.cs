using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Api;

/// <summary>Compares two runs or sessions. Thread-safe.</summary>
internal sealed class RunComparer(IEventLedger ledger)
{
    private const string SelectorRule = "A run is current, session:3 or run:name.";

    /// <summary>Compares two runs.</summary>
    /// <param name="a">The selector of the first: <c>current</c>, <c>session:3</c>, <c>run:checkout-7</c>.</param>
    /// <param name="b">The selector of the second.</param>
    /// <returns>The comparison, or the reason why there is none.</returns>
    public (ComparisonDocument? Comparison, string? Reason) Compare(string a, string b)
    {
        var (first, reason) = Find(a);
        var (second, otherReason) = Find(b);
        return (reason ?? otherReason) is { } problem ? (null, problem) : (Compare((a, first!), (b, second!)), null);
    }

    /// <summary>Returns the query of a selector, or the reason why it selects nothing.</summary>
    public (EventQuery? Query, string? Reason) Find(string selector)
    {
        if (RunQuery.Parse(selector) is not { } query)
            return (null, SelectorRule);
        return query.Session is { } number && ledger.GetSessions().All(session => session.Number != number)
            ? (null, ledger.GetSessions().Count == 0 ? "Without a data file there are no sessions." : "There is no session with this number.")
            : (query, null);
    }

    // To read the events of a side takes most of the time, and each side reads its own.
    private ComparisonDocument Compare((string Name, EventQuery Query) a, (string Name, EventQuery Query) b)
    {
        var sides = new ComparisonDocument.Side[2];
        Parallel.Invoke(() => sides[0] = CreateSide(a.Name, a.Query), () => sides[1] = CreateSide(b.Name, b.Query));
        return new(sides[0], sides[1]);
    }

    private ComparisonDocument.Side CreateSide(string name, EventQuery query) =>
        ComparisonDocument.CreateSide(name.Length == 0 ? "current" : name, RunQuery.Read(ledger, query), RunQuery.Read(ledger, query with { Fate = FateFilter.Refused }));
}
