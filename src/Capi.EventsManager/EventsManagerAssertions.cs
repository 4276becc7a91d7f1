using System.Globalization;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Quality;

namespace Capi.EventsManager;

/// <summary>Assertions for tests of any framework. Each looks at what has arrived; wait for the events with <see cref="EventsManagerServer.WaitForEventAsync"/> first.</summary>
public static class EventsManagerAssertions
{
    private const int MaxReasons = 10;

    /// <summary>Asserts that browser and server events of a name were deduplicated.</summary>
    /// <param name="server">The Events Manager.</param>
    /// <param name="eventName">event_name, case-sensitive.</param>
    /// <param name="minPercentage">The lowest share of the website events that came from both sources, 0 to 100.</param>
    /// <param name="run">The run, or null for all events.</param>
    /// <exception cref="EventsManagerAssertionException">The share is lower, or no such event arrived. The message names the near misses.</exception>
    public static void AssertDeduplicated(this EventsManagerServer server, string eventName, decimal minPercentage = 100, string? run = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var report = server.GetDeduplication(run);
        if (report.ByName.FirstOrDefault(one => string.Equals(one.EventName, eventName, StringComparison.Ordinal)) is not { } coverage)
            throw new EventsManagerAssertionException($"No website event {Masking.MaskText(eventName)} arrived.");
        if (coverage.MergedPercentage >= minPercentage)
            return;
        var reasons = report.NearMisses.Where(near => near.Server.EventName == eventName || near.Browser.EventName == eventName).Select(near => near.Explanation).Distinct(StringComparer.Ordinal).Take(MaxReasons);
        throw new EventsManagerAssertionException(string.Join(' ', reasons.Prepend(Format($"{coverage.Merged} of {coverage.Events} events {Masking.MaskText(eventName)} came from both sources ({coverage.MergedPercentage}%), not {minPercentage}%."))));
    }

    /// <summary>Asserts that the estimated match quality of the server events of a name is high enough.</summary>
    /// <param name="server">The Events Manager.</param>
    /// <param name="eventName">event_name, case-sensitive.</param>
    /// <param name="minScore">The lowest estimate, 0 to 10.</param>
    /// <param name="run">The run, or null for all events.</param>
    /// <exception cref="EventsManagerAssertionException">The estimate is lower, or no such event arrived. The message names what would raise it.</exception>
    public static void AssertMatchQuality(this EventsManagerServer server, string eventName, decimal minScore, string? run = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        if (server.GetMatchQuality(run).ByName.FirstOrDefault(one => string.Equals(one.EventName, eventName, StringComparison.Ordinal)) is not { } estimate)
            throw new EventsManagerAssertionException($"No server event {Masking.MaskText(eventName)} of a website arrived.");
        if (estimate.Score >= minScore)
            return;
        throw new EventsManagerAssertionException(Format($"The estimated match quality of {Masking.MaskText(eventName)} is {estimate.Score}, not {minScore}. {DescribeImprovements(estimate)}"));
    }

    /// <summary>Asserts that the page Diagnostics shows no problem.</summary>
    /// <param name="server">The Events Manager.</param>
    /// <param name="except">Names of problems that don't count: <c>test_event_code</c>.</param>
    /// <param name="run">The run, or null for all events.</param>
    /// <exception cref="EventsManagerAssertionException">There are problems. The message names them.</exception>
    public static void AssertNoDiagnostics(this EventsManagerServer server, IReadOnlyCollection<string>? except = null, string? run = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        string[] found = [.. server.GetDiagnostics(run).Diagnostics.Where(one => except?.Contains(one.Name, StringComparer.Ordinal) != true).Select(one => Format($"{one.Title} ({one.Name}, {one.Events.Count} events)."))];
        if (found.Length > 0)
            throw new EventsManagerAssertionException(string.Join(' ', found.Take(MaxReasons)));
    }

    private static string DescribeImprovements(MatchQualityEstimate estimate) =>
        $"What would raise it: {string.Join(", ", estimate.Improvements.Take(MaxReasons).Select(one => Format($"{string.Join(" and ", one.Keys)} +{one.PossibleGain}")))}.";

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
