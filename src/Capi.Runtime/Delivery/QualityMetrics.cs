using System.Diagnostics.Metrics;
using Capi.Catalog;
using Capi.Identifiers.Diagnostics;
using Capi.Payload;

namespace Capi.Delivery;

/// <summary>Measures what accepted events carry, by event name. Costs nothing without a listener, and never receives a value.</summary>
internal static class QualityMetrics
{
    private const string DatasetTag = "capi.dataset";

    private static readonly Counter<long> AcceptedEvents = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.client.event.accepted", "{event}", "Accepted events, by event name.");

    private static readonly Counter<long> Identifiers = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.client.event.identifiers", "{event}", "Accepted events that carry an identifier, by event name and identifier.");

    private static readonly Histogram<double> MatchQualityScores = IdentifierMetrics.Meter.CreateHistogram<double>(
        "capi.client.event.match_quality",
        "{score}",
        "An estimate of Meta's Event Match Quality of accepted events, 0 to 10, by event name.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [.. Enumerable.Range(1, (int)MatchQuality.MaxScore).Select(static score => (double)score)] });

    /// <summary>True if anybody listens.</summary>
    public static bool IsEnabled => AcceptedEvents.Enabled || Identifiers.Enabled || MatchQualityScores.Enabled;

    /// <summary>Records an accepted event.</summary>
    /// <param name="alias">The alias of its dataset.</param>
    /// <param name="profile">Its name and identifiers; ignored if unknown.</param>
    public static void RecordAccepted(string alias, EventProfile profile)
    {
        if (!profile.IsKnown || !IsEnabled)
            return;

        IgnoreExceptions.Invoke((alias, profile), static accepted =>
            AcceptedEvents.Add(1, new(DatasetTag, accepted.alias), new("capi.event.name", accepted.profile.EventName)));
        IgnoreExceptions.Invoke((alias, profile), static accepted =>
            MatchQualityScores.Record(MatchQualityScore.Estimate(accepted.profile.Identifiers), new(DatasetTag, accepted.alias), new("capi.event.name", accepted.profile.EventName)));
        if (Identifiers.Enabled)
            IgnoreExceptions.Invoke((alias, profile), static accepted => RecordIdentifiers(accepted.alias, accepted.profile));
    }

    private static void RecordIdentifiers(string alias, EventProfile profile)
    {
        foreach (var parameter in UserDataParameter.All)
        {
            if ((profile.Identifiers & parameter.Bit) != 0)
                Identifiers.Add(1, new(DatasetTag, alias), new("capi.event.name", profile.EventName), new("capi.identifier", parameter.WireKey));
        }
    }
}
