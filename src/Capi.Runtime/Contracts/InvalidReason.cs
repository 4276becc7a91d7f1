namespace Capi;

/// <summary>Why an event could not be sent. Meta refuses a whole request for one such event (spec section 1.4).</summary>
public enum InvalidReason
{
    /// <summary>The event is valid.</summary>
    None,

    /// <summary>The event object is null.</summary>
    EventMissing,

    /// <summary>The event_id is null or blank; 0 and the empty Guid stand for an id that was never set.</summary>
    EventIdMissing,

    /// <summary>The event_id is too long, is no text, or holds a control character, which the Pixel's URL would not carry unchanged.</summary>
    EventIdUnusable,

    /// <summary>The event_time is the default value.</summary>
    EventTimeMissing,

    /// <summary>The event_time is older than 7 days, or 62 for physical_store (subcode 2804003), or would be before a request could arrive: the last minute of that time counts as too old.</summary>
    EventTimeTooOld,

    /// <summary>The event_time lies in the future (subcode 2804004).</summary>
    EventTimeInFuture,

    /// <summary>No identifier is usable, or only a set too broad to count (subcode 2804050, spec section 8.4).</summary>
    CustomerInformationInsufficient,

    /// <summary>The standard event requires a value and there is none (subcode 2804009).</summary>
    ValueMissing,

    /// <summary>There is a value, or the event requires one, but no usable currency (subcodes 2804010 and 2804023).</summary>
    CurrencyMissing,

    /// <summary>A member of the contract threw while it was read.</summary>
    ContractThrew,

    /// <summary>The event alone is larger than a request may be.</summary>
    TooLarge,
}
