using System.Globalization;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Expectations;

/// <summary>Compares an expectation with the events of the ledger.</summary>
internal static class ExpectationCheck
{
    private const int MaxNames = 10;

    /// <summary>Evaluates the expectation.</summary>
    /// <param name="expectation">The expectation.</param>
    /// <param name="ledger">The received events and requests.</param>
    public static ExpectationResult Evaluate(EventExpectation expectation, IEventLedger ledger)
    {
        var named = new EventQuery { Run = expectation.Run, EventName = expectation.EventName, Limit = EventQuery.MaxLimit };
        var wanted = named with { EventId = expectation.EventId, Dataset = expectation.Dataset, Sources = expectation.Sources };
        IReadOnlyList<ReceivedEvent> found = [.. ledger.Query(wanted).Events.Where(received => EventDifferences.Get(expectation, received).Count == 0)];
        var diagnostics = DiagnosticsCheck.GetReasons(expectation, ledger);
        if (found.Count >= expectation.Count)
            return new() { Events = found, Reasons = diagnostics };

        // An event that arrived since the first query can be as expected; it ends the wait the next time.
        List<ReceivedEvent> others = [.. ledger.Query(named).Events.Where(received => EventDifferences.Get(expectation, received).Count > 0)];
        var nearest = FindNearest(expectation, others);
        return new()
        {
            Events = found,
            Reasons = [.. GetReasons(expectation, found.Count, others, ledger), .. diagnostics],
            Nearest = nearest,
            Differences = nearest is null ? [] : EventDifferences.Get(expectation, nearest),
        };
    }

    // Of equally near events the newest one, which comes first.
    private static ReceivedEvent? FindNearest(EventExpectation expectation, IEnumerable<ReceivedEvent> others) =>
        others.MinBy(received => EventDifferences.Get(expectation, received).Count);

    private static IEnumerable<string> GetReasons(EventExpectation expectation, int found, List<ReceivedEvent> others, IEventLedger ledger)
    {
        yield return Format($"{found} of {expectation.Count} expected {Masking.MaskText(expectation.EventName ?? "events")} arrived.");

        if (others.Count == 0)
            yield return DescribeOtherNames(ledger.Count(expectation.Run));
        foreach (var reason in others.Take(MaxNames).Select(received => Describe(received, EventDifferences.Get(expectation, received)[0])))
            yield return reason;

        var content = ledger.GetLedger(expectation.Run);
        foreach (var near in content.NearMisses.All.Where(near => IsNamed(expectation, near.Server) || IsNamed(expectation, near.Browser)).Take(MaxNames))
            yield return $"{GetName(near.Server)} and {GetName(near.Browser)} are not merged. {near.Explanation}";

        if (content.Requests.FirstOrDefault(request => !request.IsAccepted) is { } rejected)
            yield return Format($"A request was rejected with status {rejected.StatusCode}: {rejected.RejectionReason}");
    }

    private static string DescribeOtherNames(IReadOnlyList<EventCount> counts)
    {
        var names = counts.Take(MaxNames).Select(count => Format($"{Masking.MaskText(count.EventName)} ({count.Events})"));
        return counts.Count == 0 ? "No event arrived." : $"Other events arrived: {string.Join(", ", names)}.";
    }

    private static string Describe(ReceivedEvent received, ExpectationDifference difference)
    {
        var name = GetName(received);
        return difference.Parameter switch
        {
            "event_id" => $"{name} has another event_id than {difference.Expected}.",
            "dataset" => $"{name} went to dataset {received.Dataset}.",
            "sources" => $"{name} has {received.SourceCount} {(received.SourceCount == 1 ? "source" : "sources")}, not {difference.Expected}: {GetMissingHalf(received)}",
            var parameter => difference.Actual is null ? $"{name} has no {parameter}." : $"{name} has the {parameter} {difference.Actual}, not {difference.Expected}.",
        };
    }

    private static string GetName(ReceivedEvent received) =>
        $"{Masking.MaskText(received.EventName)} {(received.EventId is { } id ? Masking.MaskText(id) : "without event_id")}";

    private static bool IsNamed(EventExpectation expectation, ReceivedEvent received) =>
        expectation.EventName is null || string.Equals(received.EventName, expectation.EventName, StringComparison.Ordinal);

    private static string GetMissingHalf(ReceivedEvent received) => received switch
    {
        { Browser: null } => "no browser half arrived.",
        { Server: null } => "no server half arrived.",
        _ => "both halves arrived.",
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
