using System.Diagnostics.Metrics;
using Capi.Identifiers.Diagnostics;

namespace Capi.Payload;

/// <summary>Counts invalid events by reason. Never receives event data.</summary>
internal static class EventMetrics
{
    private static readonly Counter<long> InvalidEvents = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.event.invalid", "{event}", "Events that could not be sent because they are invalid, by reason.");

    private static readonly Counter<long> MaskedValues = IdentifierMetrics.Meter.CreateCounter<long>(
        "capi.value.masked", "{value}", "Values sent in clear in which an e-mail address was masked, by field.");

    /// <summary>Counts one value in which an address was masked.</summary>
    /// <param name="field">Meta's key of the event's member.</param>
    public static void RecordMasked(string field) => IgnoreExceptions.Invoke(field, static field =>
        MaskedValues.Add(1, new KeyValuePair<string, object?>("capi.field", field)));

    /// <summary>Counts one invalid event.</summary>
    public static void RecordInvalid(InvalidReason reason) => IgnoreExceptions.Invoke(reason, static reason =>
        InvalidEvents.Add(1, new KeyValuePair<string, object?>("capi.invalid.reason", GetTagValue(reason))));

    /// <summary>Returns the reason in snake case.</summary>
    public static string GetTagValue(InvalidReason reason) => reason switch
    {
        InvalidReason.None => "none",
        InvalidReason.EventMissing => "event_missing",
        InvalidReason.EventIdMissing => "event_id_missing",
        InvalidReason.EventIdUnusable => "event_id_unusable",
        InvalidReason.EventTimeMissing => "event_time_missing",
        InvalidReason.EventTimeTooOld => "event_time_too_old",
        InvalidReason.EventTimeInFuture => "event_time_in_future",
        InvalidReason.CustomerInformationInsufficient => "customer_information_insufficient",
        InvalidReason.ValueMissing => "value_missing",
        InvalidReason.CurrencyMissing => "currency_missing",
        InvalidReason.ContractThrew => "contract_threw",
        InvalidReason.TooLarge => "too_large",
        InvalidReason.ValueNegative => "value_negative",
        InvalidReason.DatasetUnknown => "dataset_unknown",
        _ => "other",
    };
}
