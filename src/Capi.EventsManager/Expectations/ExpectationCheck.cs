using System.Globalization;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Storage.Counting;

namespace Capi.EventsManager.Expectations;

/// <summary>Compares an expectation with the events of the ledger.</summary>
internal static class ExpectationCheck
{
    private const int MaxNames = 10;

    /// <summary>Returns the events that are as expected, newest first.</summary>
    public static IReadOnlyList<ReceivedEvent> Find(EventExpectation expectation, IEventLedger ledger)
    {
        var wanted = CreateQuery(expectation) with { EventId = expectation.EventId, Dataset = expectation.Dataset, Sources = expectation.Sources };
        return [.. ledger.Query(wanted).Events.Where(received => EventDifferences.Get(expectation, received).Count == 0)];
    }

    /// <summary>Says why the events that were found are not enough: what arrived instead.</summary>
    public static ExpectationResult Explain(EventExpectation expectation, IReadOnlyList<ReceivedEvent> found, IEventLedger ledger)
    {
        List<ReceivedEvent> others = [.. ledger.Query(CreateQuery(expectation)).Events.Where(received => EventDifferences.Get(expectation, received).Count > 0)];
        var nearest = FindNearest(expectation, others);
        return new()
        {
            Events = found,
            Reasons = [.. GetReasons(expectation, found.Count, others, ledger), .. DiagnosticsCheck.GetReasons(expectation, ledger)],
            Nearest = nearest,
            Differences = nearest is null ? [] : EventDifferences.Get(expectation, nearest),
        };
    }

    private static EventQuery CreateQuery(EventExpectation expectation) =>
        new() { Run = expectation.Run, EventName = expectation.EventName, Limit = EventQuery.MaxLimit };

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

    private static string DescribeOtherNames(LedgerCounts counts)
    {
        var names = counts.Names.Where(name => name.Counts.Accepted > 0).Take(MaxNames).Select(name => Format($"{Masking.MaskText(name.EventName)} ({name.Counts.Accepted})"));
        return counts.Total.Accepted == 0 ? "No event arrived." : $"Other events arrived: {string.Join(", ", names)}.";
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
