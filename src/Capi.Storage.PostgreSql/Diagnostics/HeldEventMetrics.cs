using System.Diagnostics.Metrics;

namespace Capi.Storage.PostgreSql.Diagnostics;

/// <summary>Counts the waiting events that the store itself ends, with the instrument of the runtime.</summary>
internal static class HeldEventMetrics
{
    private static readonly Meter Meter = new("Capi.Runtime");

    private static readonly Counter<long> Ended = Meter.CreateCounter<long>(
        "capi.client.hold.ended", "{event}", "Events that no longer wait for a visitor's consent, by outcome.");

    public static void RecordExpired(int count) => Record("expired", count);

    public static void RecordDisplaced(int count) => Record("displaced", count);

    private static void Record(string outcome, int count)
    {
        if (count > 0)
            Ended.Add(count, new KeyValuePair<string, object?>("capi.hold.outcome", outcome));
    }
}
