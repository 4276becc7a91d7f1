using Capi.EventsManager.Diagnostics;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Quality;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Api;

/// <summary>The answer of <c>/api/compare</c>: two runs or sessions side by side.</summary>
internal sealed record ComparisonDocument(ComparisonDocument.Side A, ComparisonDocument.Side B)
{
    /// <summary>One run or session.</summary>
    /// <param name="Name">The selector that chose it.</param>
    /// <param name="Events">The number of accepted events, at most 5,000.</param>
    /// <param name="FromTwoSources">Those that server and browser sent.</param>
    /// <param name="Share">The share of events from two sources, in percent.</param>
    /// <param name="Warnings">The number of warnings of these events.</param>
    /// <param name="Refused">The number of refused events, at most 5,000.</param>
    /// <param name="ByName">The numbers per event name.</param>
    /// <param name="Diagnostics">The diagnostics.</param>
    internal sealed record Side(
        string Name, int Events, int FromTwoSources, decimal Share, int Warnings, int Refused, IReadOnlyList<NameCount> ByName, IReadOnlyList<DiagnosticCount> Diagnostics);

    /// <summary>A diagnostic.</summary>
    /// <param name="Name">Its name for scripts.</param>
    /// <param name="Title">What is wrong.</param>
    /// <param name="Events">The number of its events.</param>
    internal sealed record DiagnosticCount(string Name, string Title, int Events);

    /// <summary>The events of one name.</summary>
    /// <param name="EventName">event_name, masked.</param>
    /// <param name="Events">The number of events.</param>
    /// <param name="FromTwoSources">Those that server and browser sent.</param>
    /// <param name="EstimatedQuality">The estimated match quality of the server events of a website, 0 to 10; null without any.</param>
    internal sealed record NameCount(string EventName, int Events, int FromTwoSources, decimal? EstimatedQuality);

    public static Side CreateSide(string name, IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedEvent> refused)
    {
        var quality = MatchQualityReport.Create(events).ByName.ToDictionary(one => one.EventName, one => one.Score, StringComparer.Ordinal);
        var twoSources = events.Count(received => received.SourceCount == 2);
        return new Side(
            name,
            events.Count,
            twoSources,
            Percentage.GetShare(twoSources, events.Count),
            events.Sum(received => received.Copies.Sum(copy => copy.Warnings.Count)),
            refused.Count,
            [
                .. events.GroupBy(received => received.EventName, StringComparer.Ordinal)
                    .OrderByDescending(group => group.Count())
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new NameCount(Masking.MaskText(group.Key), group.Count(), group.Count(received => received.SourceCount == 2), quality.TryGetValue(group.Key, out var score) ? score : null)),
            ],
            [.. DiagnosticsReport.Create(events, refused).Diagnostics.Select(one => new DiagnosticCount(one.Name, one.Title, one.Events.Count))]);
    }
}
