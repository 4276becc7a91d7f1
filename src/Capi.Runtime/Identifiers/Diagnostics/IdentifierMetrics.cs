using System.Diagnostics.Metrics;
using Capi.Identifiers.Normalizers;

namespace Capi.Identifiers.Diagnostics;

/// <summary>Counts dropped values by field and reason, MD5 digests, and assumptions. Never receives a value. Thread safe.</summary>
internal static class IdentifierMetrics
{
    /// <summary>The meter of all metrics of the runtime.</summary>
    public static readonly Meter Meter = new("Capi.Runtime");

    private static readonly Counter<long> DroppedValues = Meter.CreateCounter<long>(
        "capi.value.dropped", "{value}", "Values dropped from events, by field and reason.");

    private static readonly Counter<long> Md5Values = Meter.CreateCounter<long>(
        "capi.value.md5", "{value}", "MD5 digests sent where Meta requires SHA-256, by field.");

    private static readonly Counter<long> PhonesWithoutCountry = Meter.CreateCounter<long>(
        "capi.value.phone_country_unknown", "{value}", "Phone numbers sent without a calling code because the country is unknown, by field.");

    private static readonly Counter<long> DatesWithAssumedOrder = Meter.CreateCounter<long>(
        "capi.value.date_order_assumed", "{value}", "Dates of birth with ambiguous day and month, sent with the earlier number as the month, by field.");

    /// <summary>Counts one value that was given as an <see cref="Md5Digest"/>.</summary>
    /// <param name="field">Meta's wire key.</param>
    public static void RecordMd5(string field) => Increment(Md5Values, field);

    /// <summary>Counts the assumptions made for one value that is sent, and clears them.</summary>
    /// <param name="field">Meta's wire key.</param>
    /// <param name="assumptions">The assumptions.</param>
    public static void RecordAssumptions(string field, NormalizationAssumptions assumptions)
    {
        if (assumptions.IsEmpty)
            return;
        if (assumptions.Contains(NormalizationAssumption.PhoneCountryUnknown))
            Increment(PhonesWithoutCountry, field);
        if (assumptions.Contains(NormalizationAssumption.DateOrderAssumed))
            Increment(DatesWithAssumedOrder, field);
        assumptions.Clear();
    }

    /// <summary>Counts one dropped value. Not called for null, which is absent and not dropped.</summary>
    /// <param name="field">Meta's wire key.</param>
    /// <param name="reason">Why it was dropped; <see cref="DropReason.None"/> is ignored.</param>
    public static void RecordDropped(string field, DropReason reason)
    {
        if (reason == DropReason.None)
            return;
        IgnoreExceptions.Invoke((field, reason), static drop =>
            DroppedValues.Add(1, new("capi.field", drop.field), new("capi.drop.reason", DropReasons.GetName(drop.reason))));
    }

    private static void Increment(Counter<long> counter, string field) =>
        IgnoreExceptions.Invoke((counter, field), static state => state.counter.Add(1, new KeyValuePair<string, object?>("capi.field", state.field)));
}
