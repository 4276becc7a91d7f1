using Capi.Catalog;

namespace Capi.EventsManager.Quality;

/// <summary>Estimates of Meta's Event Match Quality per event name. Immutable.</summary>
/// <remarks>As at Meta, only server events of a website count. Meta publishes no formula: the weights are estimates of this project, so present
/// every score as an estimate. See https://developers.facebook.com/docs/marketing-api/conversions-api/best-practices</remarks>
public sealed record MatchQualityReport
{
    private MatchQualityReport(IReadOnlyList<MatchQualityEstimate> byName) => ByName = byName;

    /// <summary>The score that Meta recommends.</summary>
    public static decimal Target => MatchQuality.TargetScore;

    /// <summary>The highest possible score.</summary>
    public static decimal MaxScore => MatchQuality.MaxScore;

    /// <summary>One estimate per event name, the most frequent first.</summary>
    public IReadOnlyList<MatchQualityEstimate> ByName { get; }

    /// <summary>Creates the report.</summary>
    /// <param name="events">Accepted events, in any order.</param>
    public static MatchQualityReport Create(IReadOnlyList<ReceivedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new(
        [
            .. events
                .Where(received => received is { Refusal: null, Server.ActionSource: "website" })
                .GroupBy(received => received.EventName, received => received.Server!, StringComparer.Ordinal)
                .Select(group => CreateEstimate(group.Key, [.. group]))
                .OrderByDescending(one => one.Events)
                .ThenBy(one => one.EventName, StringComparer.Ordinal),
        ]);
    }

    private static MatchQualityEstimate CreateEstimate(string name, IReadOnlyList<EventCopy> copies)
    {
        // Most events of a name carry the same parameters, so each combination is estimated once.
        KeySet[] sent = [.. copies.GroupBy(GetUsableKeys, HashSet<string>.CreateSetComparer()).Select(group => new KeySet(group.Key, group.Count()))];
        return new()
        {
            EventName = name,
            Events = copies.Count,
            Score = Round(sent.Sum(one => one.Events * MatchQuality.EstimateScore(one.Keys)) / copies.Count),
            Keys = [.. MatchQuality.Weights.Select(one => CreateCoverage(one.Keys, one.Weight, sent, copies.Count))],
        };
    }

    private static KeyCoverage CreateCoverage(IReadOnlyList<string> keys, decimal weight, KeySet[] sent, int total)
    {
        var gain = sent.Sum(one => one.Events * (MatchQuality.EstimateScore([.. one.Keys.Union(keys)]) - MatchQuality.EstimateScore(one.Keys))) / total;
        return new(keys, Percentage.GetShare(sent.Where(one => keys.All(one.Keys.Contains)).Sum(one => one.Events), total), weight, IsOffered(keys) ? Round(gain) : 0);
    }

    // The ID of a lead exists for lead ads only, and that of a login for apps with Facebook Login.
    private static bool IsOffered(IReadOnlyList<string> keys) => keys is not ["lead_id"] and not ["fb_login_id"];

    // A value in the wrong form doesn't match.
    private static HashSet<string> GetUsableKeys(EventCopy copy) =>
        [.. copy.Identifiers.Where(identifier => identifier.HasExpectedForm && identifier.Checks.All(check => check.IsPassed)).Select(identifier => identifier.Key)];

    private static decimal Round(decimal score) => Math.Round(score, 1, MidpointRounding.AwayFromZero);

    private sealed record KeySet(HashSet<string> Keys, int Events);
}
