using System.Globalization;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Deduplication;

/// <summary>The deduplication keys of an event: which parameters Meta compares depends on its source.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events and, for events of a
/// store, https://developers.facebook.com/docs/marketing-api/conversions-api/offline-events.</remarks>
internal static class DeduplicationKeys
{
    /// <summary>Returns the keys of an event. Events of business messaging have none; events without event_id have those of the visitor.</summary>
    public static IEnumerable<DeduplicationKey> GetKeys(IncomingEvent incoming) => incoming.Copy.ActionSource switch
    {
        "business_messaging" => [],
        "physical_store" => GetOfflineKeys(incoming),
        _ when incoming.EventId is { } id => [CreateKey(DeduplicationKeyKind.EventId, incoming, id)],
        _ => GetVisitorKeys(incoming),
    };

    private static IEnumerable<DeduplicationKey> GetVisitorKeys(IncomingEvent incoming)
    {
        if (incoming.Copy.FindIdentifier("fbp") is { } browser)
            yield return CreateKey(DeduplicationKeyKind.BrowserId, incoming, Format(browser));
        if (incoming.Copy.FindIdentifier("external_id") is { } person)
            yield return CreateKey(DeduplicationKeyKind.ExternalId, incoming, Format(person));
    }

    private static IEnumerable<DeduplicationKey> GetOfflineKeys(IncomingEvent incoming)
    {
        var customer = incoming.Copy.FindParameter("custom_data.order_id") is { } order && order != Masking.Hidden
            ? order
            : string.Join(',', incoming.Copy.Identifiers.Select(identifier => $"{identifier.Key}={Format(identifier)}"));
        if (customer.Length == 0)
            yield break;
        var value = string.Create(CultureInfo.InvariantCulture, $"{incoming.Copy.EventTime:O}|{incoming.Copy.FindParameter("custom_data.item_number")}|{customer}");
        yield return CreateKey(DeduplicationKeyKind.Offline, incoming, value);
    }

    private static string Format(ReceivedIdentifier identifier) => string.Create(CultureInfo.InvariantCulture, $"{identifier.Fingerprint:x16}");

    private static DeduplicationKey CreateKey(DeduplicationKeyKind kind, IncomingEvent incoming, string value) =>
        new(kind, incoming.Run, incoming.Dataset, incoming.EventName, value);
}
