using System.Diagnostics.Metrics;

namespace Capi.Identity;

/// <summary>Counts dropped values by field and reason, MD5 digests, and assumptions. Never receives a value. Thread safe.</summary>
internal static class IdentityMetrics
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
    public static void Md5(string field) => Count(Md5Values, field);

    /// <summary>Counts the assumptions made for one value that is sent, and clears them.</summary>
    /// <param name="field">Meta's wire key.</param>
    /// <param name="notes">The assumptions.</param>
    public static void Noted(string field, IdentityNotes notes)
    {
        if (notes.IsEmpty)
            return;
        if (notes.Has(IdentityNote.PhoneCountryUnknown))
            Count(PhonesWithoutCountry, field);
        if (notes.Has(IdentityNote.DateOrderAssumed))
            Count(DatesWithAssumedOrder, field);
        notes.Clear();
    }

    /// <summary>Counts one dropped value. Not called for null, which is absent and not dropped.</summary>
    /// <param name="field">Meta's wire key.</param>
    /// <param name="reason">Why it was dropped; <see cref="DropReason.None"/> is ignored.</param>
    public static void Dropped(string field, DropReason reason)
    {
        if (reason == DropReason.None)
            return;
        Quietly.Do((field, reason), static drop =>
            DroppedValues.Add(1, new("capi.field", drop.field), new("capi.drop.reason", DropReasons.NameOf(drop.reason))));
    }

    private static void Count(Counter<long> counter, string field) =>
        Quietly.Do((counter, field), static one => one.counter.Add(1, new KeyValuePair<string, object?>("capi.field", one.field)));
}
