namespace Capi.Delivery.Hold;

/// <summary>How an event that waited for consent ended.</summary>
internal enum HoldOutcome
{
    /// <summary>The visitor consented and it was queued.</summary>
    Released,

    /// <summary>The visitor refused.</summary>
    Erased,

    /// <summary>The visitor didn't answer in time.</summary>
    Expired,

    /// <summary>It made space for a later event of the same visitor.</summary>
    Displaced,

    /// <summary>The visitor consented, but the queue did not accept it: too old, sent before, or stopped.</summary>
    Refused,

    /// <summary>The queue has no space: it waits for the visitor's next page. Not counted.</summary>
    Waiting,

    /// <summary>The store failed, or its dataset is no longer configured.</summary>
    Failed,
}
