namespace Capi;

/// <summary>Why an accepted event was given up.</summary>
public enum DeadLetterReason
{
    /// <summary>Meta rejects this event.</summary>
    Rejected,

    /// <summary>Meta rejected a request with this event, and too many requests had been used to find out which of its events is at fault. The event itself may be valid.</summary>
    RejectedWithBatch,

    /// <summary>Something between the application and Meta, such as a firewall, refuses a request with this event, while it lets others through.</summary>
    Refused,

    /// <summary>A request with this event alone is too large.</summary>
    TooLarge,

    /// <summary>Meta may have received the event but never confirmed it, and the 48 hours in which Meta recognizes a duplicate are almost over.</summary>
    Ambiguous,
}
