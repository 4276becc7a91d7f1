namespace Capi.EventsManager.Deduplication;

/// <summary>The parameter by which Meta recognizes copies of one event.</summary>
internal enum DeduplicationKeyKind
{
    /// <summary>event_id, the Pixel's eventID.</summary>
    EventId,

    /// <summary>fbp, for events without event_id.</summary>
    BrowserId,

    /// <summary>external_id, for events without event_id.</summary>
    ExternalId,

    /// <summary>event_time, item_number and order_id of a store, or event_time, item_number and the customer information.</summary>
    Offline,
}
