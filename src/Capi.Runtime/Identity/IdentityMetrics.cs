using System.Diagnostics.Metrics;

namespace Capi.Identity;

/// <summary>Counts the values that were left out, by field and reason. It never sees a value.</summary>
internal static class IdentityMetrics
{
    /// <summary>The one meter of the runtime.</summary>
    public static readonly Meter Meter = new("Capi.Runtime");

    private static readonly Counter<long> DroppedValues = Meter.CreateCounter<long>(
        "capi.value.dropped", "{value}", "Values left out of events, by field and reason.");

    /// <summary>Counts one dropped value. A null is no value: nothing was dropped, so nobody calls this for it.</summary>
    /// <param name="field">Meta's wire key.</param>
    /// <param name="reason">Why it was left out.</param>
    public static void Dropped(string field, DropReason reason)
    {
        if (reason == DropReason.None)
            return;
        Quietly.Do((field, reason), static drop =>
            DroppedValues.Add(1, new("capi.field", drop.field), new("capi.drop.reason", DropReasons.NameOf(drop.reason))));
    }
}
