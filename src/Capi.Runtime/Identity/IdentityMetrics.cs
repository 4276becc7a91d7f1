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

    private static readonly Counter<long> PhonesWithoutCountry = Meter.CreateCounter<long>(
        "capi.value.phone_country_unknown", "{value}", "Phone numbers sent as they are because no country is known.");

    private static readonly Counter<long> DatesWithAssumedOrder = Meter.CreateCounter<long>(
        "capi.value.date_order_assumed", "{value}", "Dates of birth whose earlier number was taken for the month.");

    /// <summary>Counts one value that was handed over as an MD5 digest (spec section 3.6).</summary>
    /// <param name="field">Meta's wire key.</param>
    public static void Md5(string field) => Count(Md5Values, field);

    /// <summary>Counts what was assumed about one value that is sent, and forgets it.</summary>
    /// <param name="field">Meta's wire key.</param>
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

    private static void Count(Counter<long> counter, string field) =>
        Quietly.Do((counter, field), static one => one.counter.Add(1, new KeyValuePair<string, object?>("capi.field", one.field)));
}
