namespace Capi.Delivery;

/// <summary>How an accepted event ended. Each one ends exactly once.</summary>
internal enum EventOutcome
{
    Delivered,

    /// <summary>Meta refused its request for good.</summary>
    Rejected,

    /// <summary>Meta answered with success but took fewer events than were sent; it doesn't say which.</summary>
    Shortfall,

    /// <summary>It grew too old for Meta before it could be delivered.</summary>
    Expired,

    /// <summary>The process ended first.</summary>
    Shutdown,
}
