using System.Diagnostics.Metrics;
using Capi.Identifiers.Diagnostics;

namespace Capi.Delivery.Hold;

/// <summary>Counts how waiting events ended; contains no values.</summary>
internal static class HoldMetrics
{
    private static readonly Counter<long> Ended = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.client.hold.ended", "{event}", "Events that no longer wait for a visitor's consent, by outcome.");

    /// <summary>Counts events that ended in the same way.</summary>
    public static void RecordEnded(HoldOutcome outcome, int count)
    {
        if (count > 0)
            IgnoreExceptions.Invoke((outcome, count), static ended => Ended.Add(ended.count, new KeyValuePair<string, object?>("capi.hold.outcome", GetTagValue(ended.outcome))));
    }

    private static string GetTagValue(HoldOutcome outcome) => outcome switch
    {
        HoldOutcome.Released => "released",
        HoldOutcome.Erased => "erased",
        HoldOutcome.Expired => "expired",
        HoldOutcome.Displaced => "displaced",
        HoldOutcome.Refused => "refused",
        _ => "failed",
    };
}
