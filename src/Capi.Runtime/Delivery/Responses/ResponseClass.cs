namespace Capi.Delivery.Responses;

/// <summary>The classification of a response: what happens to the events of the request. docs/delivery.md lists which response has which.</summary>
internal enum ResponseClass
{
    /// <summary>Meta accepted the events.</summary>
    Delivered,

    /// <summary>A transient fault, and Meta did not accept the events: retry.</summary>
    Transient,

    /// <summary>Unknown whether Meta accepted the events: retry. Meta deduplicates by the unchanged event_id.</summary>
    Ambiguous,

    /// <summary>Rate limit reached: retry later.</summary>
    Throttled,

    /// <summary>Blocked for a policy violation: retry after a long delay.</summary>
    Blocked,

    /// <summary>The access token is not accepted: keep the events.</summary>
    AuthenticationFailed,

    /// <summary>The dataset ID, a permission or the base address is wrong: keep the events.</summary>
    ConfigurationInvalid,

    /// <summary>The request was too large: split the batch.</summary>
    TooLarge,

    /// <summary>Meta rejects this request because of its content: find the events at fault.</summary>
    Rejected,

    /// <summary>Meta rejects this request with an error that the toolkit doesn't know: retry once, then as <see cref="Rejected"/>.</summary>
    RejectedUnknown,

    /// <summary>Something before Meta refuses this request: retry a few times, then find the events at fault, because one body must not block the others.</summary>
    Refused,
}
