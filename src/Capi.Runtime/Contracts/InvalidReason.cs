namespace Capi;

/// <summary>Why an event can't be sent. Meta rejects the whole request when one of its events is invalid, so such an event is never queued.</summary>
public enum InvalidReason
{
    /// <summary>The event is valid.</summary>
    None,

    /// <summary>The event is null.</summary>
    EventMissing,

    /// <summary>The <c>event_id</c> is null or blank, 0 or <see cref="Guid.Empty"/>.</summary>
    EventIdMissing,

    /// <summary>The <c>event_id</c> is too long, contains a lone surrogate, or contains a control character, which the Pixel can't send unchanged in its URL.</summary>
    EventIdUnusable,

    /// <summary>The <c>event_time</c> is null or the default value.</summary>
    EventTimeMissing,

    /// <summary>The <c>event_time</c> is older than 7 days, or 62 for <c>physical_store</c> (subcode 2804003). The last minute before that limit counts as too old, because the request needs time to arrive.</summary>
    EventTimeTooOld,

    /// <summary>The <c>event_time</c> is in the future (subcode 2804004).</summary>
    EventTimeInFuture,

    /// <summary>No valid customer information parameter, or only a combination that is too broad to match a person (subcode 2804050).</summary>
    CustomerInformationInsufficient,

    /// <summary>The standard event requires <c>value</c>, which is missing (subcode 2804009).</summary>
    ValueMissing,

    /// <summary>The event has a <c>value</c> or requires a <c>currency</c>, but there is no valid <c>currency</c> (subcodes 2804010 and 2804023).</summary>
    CurrencyMissing,

    /// <summary>A member of the contract threw an exception while it was read.</summary>
    ContractThrew,

    /// <summary>The event exceeds 1 MiB of JSON.</summary>
    TooLarge,

    /// <summary>The <c>value</c> is negative; Meta requires zero or more.</summary>
    ValueNegative,

    /// <summary>The event belongs to no configured dataset: the tenant of its request is unknown.</summary>
    DatasetUnknown,
}
