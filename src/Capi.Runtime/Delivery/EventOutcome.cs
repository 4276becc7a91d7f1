namespace Capi.Delivery;

/// <summary>How an accepted event ended. Each event ends exactly once.</summary>
internal enum EventOutcome
{
    Delivered,

    /// <summary>Meta, or something before it, rejects the event.</summary>
    Rejected,

    /// <summary>Meta may have received it, but never confirmed it in the time in which it recognizes duplicates.</summary>
    Ambiguous,

    /// <summary>Meta reported success but accepted fewer events than were sent; it doesn't say which.</summary>
    Shortfall,

    /// <summary>It became older than Meta accepts before it could be delivered.</summary>
    Expired,

    /// <summary>The host stopped before it was delivered.</summary>
    Shutdown,

    /// <summary>The application had it erased before it was delivered.</summary>
    Erased,
}
