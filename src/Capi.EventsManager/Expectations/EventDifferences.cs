using System.Globalization;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Expectations;

/// <summary>Compares an expectation with one event.</summary>
internal static class EventDifferences
{
    /// <summary>Returns how the event differs from the expectation; nothing if it is as expected.</summary>
    public static IReadOnlyList<ExpectationDifference> Get(EventExpectation expectation, ReceivedEvent received) => [.. Find(expectation, received)];

    private static IEnumerable<ExpectationDifference> Find(EventExpectation expectation, ReceivedEvent received)
    {
        if (Differ(expectation.EventName, received.EventName))
            yield return Create("event_name", expectation.EventName!, received.EventName);
        if (Differ(expectation.EventId, received.EventId))
            yield return Create("event_id", expectation.EventId!, received.EventId);
        if (Differ(expectation.Dataset, received.Dataset))
            yield return Create("dataset", expectation.Dataset!, received.Dataset);
        if (expectation.Sources is { } sources && received.SourceCount != sources)
            yield return new("sources", Format(sources), Format(received.SourceCount));

        foreach (var (path, expected) in expectation.Parameters ?? new Dictionary<string, string>())
        {
            List<string> values = [.. received.Copies.Select(copy => copy.FindParameter(path)).OfType<string>()];
            if (!values.Any(value => DisplayValues.AreEqual(expected, value, StringComparison.Ordinal)))
                yield return Create(path, expected, values.FirstOrDefault());
        }
    }

    private static bool Differ(string? expected, string? actual) => expected is not null && !string.Equals(expected, actual, StringComparison.Ordinal);

    private static ExpectationDifference Create(string name, string expected, string? actual) =>
        new(name.Split('.').Any(part => Masking.MaskText(part) == Masking.Hidden) ? Masking.Hidden : Masking.MaskText(name), Masking.MaskText(expected), Masking.MaskText(actual));

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
