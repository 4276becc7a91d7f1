namespace Capi.Delivery;

/// <summary>How an accepted event ended. Each one ends exactly once.</summary>
internal enum EventOutcome
{
    Delivered,

    /// <summary>Meta refused its request for good.</summary>
    Rejected,

    /// <summary>Meta answered with success but took fewer events than were sent; it doesn't say which.</summary>
    Shortfall,

    /// <summary>It could not be delivered within 7 days; Meta takes none that is older.</summary>
    Expired,

    /// <summary>The process ended first.</summary>
    Shutdown,
}
