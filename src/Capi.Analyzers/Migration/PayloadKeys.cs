using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;

namespace Capi.Analyzers.Migration;

/// <summary>Tells by the keys of an object whether it is an event of Meta's, an envelope, or something else.</summary>
internal static class PayloadKeys
{
    private static readonly HashSet<string> EventKeys = new(StringComparer.Ordinal)
    {
        "event_name", "event_time", "event_id", "user_data", "custom_data", "action_source", "event_source_url", "app_data", "opt_out", "data_processing_options",
    };

    // Keys of other vendors' interfaces that look like Meta's.
    private static readonly HashSet<string> ForeignKeys = new(StringComparer.Ordinal)
    {
        "ttclid", "ttp", "event_source_id", "sc_click_id", "sc_cookie1", "click_id", "partner_name", "epik", "gclid", "conversionHappenedAt", "integration", "hashed_maids", "uuid_c1", "twclid", "rdt_cid", "measurement_id", "client_id",
    };

    /// <summary>True for the keys of an event.</summary>
    public static bool IsEvent(List<string> keys) => keys.Count(EventKeys.Contains) >= 2 && (keys.Contains("event_name") || (keys.Contains("user_data") && keys.Contains("action_source"))) && IsEventShape(keys);

    /// <summary>True for the keys around the events.</summary>
    public static bool IsEnvelope(List<string> keys) => (keys.Contains("data") && (keys.Count == 1 || keys.Any(IsEnvelopeKey))) || keys.Contains("test_event_code");

    private static bool IsEnvelopeKey(string key) => key != "data" && ParameterDefinitions.Find(ParameterSection.Envelope, key) is not null;

    /// <summary>True for <c>["em"] = "email", ["fn"] = "first_name"</c>: other names of the keys, and no values of anybody.</summary>
    public static bool IsNameTable(PayloadObject payload) => payload.Fields.All(static field => field.Nested.Count == 0 && field.Values.Count > 0
        && field.Values.All(static value => value is { Kind: OriginKind.Constant, Text: { } text } && text.All(static character => char.IsLetter(character) || character is '_' or '-' or '.' or ' ')));

    /// <summary>True for a key of an event that only a naming policy spells.</summary>
    public static bool IsByPolicy(PayloadField field) => EventKeys.Contains(field.Key) && field.Member is { } member && JsonNames.IsByPolicy(member, field.Key);

    // event_name and event_time alone may be any event.
    private static bool IsEventShape(List<string> keys) => keys.Contains("user_data") || keys.Contains("action_source") || keys.Contains("event_source_url") || keys.Count(EventKeys.Contains) >= 4;

    /// <summary>True when one of the keys is another vendor's.</summary>
    public static bool HasForeignKey(PayloadObject payload) => payload.Fields.Any(field => ForeignKeys.Contains(field.Key));
}
