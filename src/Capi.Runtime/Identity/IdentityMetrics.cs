using System.Diagnostics.Metrics;

namespace Capi.Identity;

/// <summary>Counts the values that were left out, by field and reason, and those that passed as MD5. It never sees a value.</summary>
internal static class IdentityMetrics
{
    /// <summary>The one meter of the runtime.</summary>
    public static readonly Meter Meter = new("Capi.Runtime");

    private static readonly Counter<long> DroppedValues = Meter.CreateCounter<long>(
        "capi.value.dropped", "{value}", "Values left out of events, by field and reason.");

    private static readonly Counter<long> Md5Values = Meter.CreateCounter<long>(
        "capi.value.md5", "{value}", "MD5 digests sent where Meta asks for SHA-256, by field.");

    /// <summary>Counts one value that passed as an MD5 digest (spec section 3.6).</summary>
    /// <param name="field">Meta's wire key.</param>
    public static void Md5(string field) => Md5Values.Add(1, new KeyValuePair<string, object?>("capi.field", field));

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
