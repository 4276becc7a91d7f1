using System.Globalization;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Expectations;

/// <summary>Compares an expectation with the received events.</summary>
internal static class ExpectationCheck
{
    private const int MaxNames = 10;

    /// <summary>Evaluates the expectation.</summary>
    /// <param name="expectation">The expectation.</param>
    /// <param name="events">The received events, newest first.</param>
    /// <param name="requests">The received requests, newest first.</param>
    public static ExpectationResult Evaluate(EventExpectation expectation, IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedRequest> requests)
    {
        IReadOnlyList<ReceivedEvent> found = [.. events.Where(received => IsExpected(expectation, received))];
        return new() { Events = found, Reasons = found.Count >= expectation.Count ? [] : [.. GetReasons(expectation, found.Count, events, requests)] };
    }

    private static bool IsExpected(EventExpectation expectation, ReceivedEvent received) =>
        IsNamed(expectation, received)
        && (expectation.EventId is null || string.Equals(received.EventId, expectation.EventId, StringComparison.Ordinal))
        && (expectation.Dataset is null || string.Equals(received.Dataset, expectation.Dataset, StringComparison.Ordinal))
        && (expectation.Sources is null || received.SourceCount == expectation.Sources);

    private static bool IsNamed(EventExpectation expectation, ReceivedEvent received) => string.Equals(received.EventName, expectation.EventName, StringComparison.Ordinal);

    private static IEnumerable<string> GetReasons(EventExpectation expectation, int found, IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedRequest> requests)
    {
        yield return Format($"{found} of {expectation.Count} expected {Masking.MaskText(expectation.EventName)} arrived.");

        List<ReceivedEvent> named = [.. events.Where(received => IsNamed(expectation, received) && !IsExpected(expectation, received))];
        if (named.Count == 0)
            yield return DescribeOtherNames(events);
        foreach (var reason in named.Take(MaxNames).SelectMany(received => GetDifferences(expectation, received)))
            yield return reason;
        foreach (var reason in NearMiss.GetReasons(named))
            yield return reason;

        if (requests.FirstOrDefault(request => !request.IsAccepted) is { } rejected)
            yield return Format($"A request was rejected with status {rejected.StatusCode}: {rejected.RejectionReason}");
    }

    private static string DescribeOtherNames(IReadOnlyList<ReceivedEvent> events)
    {
        var names = events.GroupBy(received => received.EventName, StringComparer.Ordinal).Take(MaxNames).Select(group => Format($"{Masking.MaskText(group.Key)} ({group.Count()})"));
        return events.Count == 0 ? "No event arrived." : $"Other events arrived: {string.Join(", ", names)}.";
    }

    private static IEnumerable<string> GetDifferences(EventExpectation expectation, ReceivedEvent received)
    {
        var name = $"{Masking.MaskText(received.EventName)} {(received.EventId is { } id ? Masking.MaskText(id) : "without event_id")}";
        if (expectation.EventId is { } expectedId && !string.Equals(received.EventId, expectedId, StringComparison.Ordinal))
            yield return $"{name} has another event_id than {Masking.MaskText(expectedId)}.";
        else if (expectation.Dataset is { } dataset && !string.Equals(received.Dataset, dataset, StringComparison.Ordinal))
            yield return $"{name} went to dataset {received.Dataset}.";
        else if (expectation.Sources is { } sources && received.SourceCount != sources)
            yield return Format($"{name} has {received.SourceCount} {(received.SourceCount == 1 ? "source" : "sources")}, not {sources}: {GetMissingHalf(received)}");
    }

    private static string GetMissingHalf(ReceivedEvent received) => received switch
    {
        { Browser: null } => "no browser half arrived.",
        { Server: null } => "no server half arrived.",
        _ => "both halves arrived.",
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
