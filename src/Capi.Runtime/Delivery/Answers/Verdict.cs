namespace Capi.Delivery;

/// <summary>What an answer means for the events of its request.</summary>
internal enum Verdict
{
    /// <summary>Meta took them.</summary>
    Delivered,

    /// <summary>A passing fault, and Meta did not take them: send again.</summary>
    Transient,

    /// <summary>Nobody knows whether Meta took them: send again; the same event_id lets Meta deduplicate (spec section 9.2).</summary>
    Ambiguous,

    /// <summary>Too many calls: send again, later.</summary>
    Throttled,

    /// <summary>Blocked for a policy: send again, much later.</summary>
    Blocked,

    /// <summary>The token is not accepted: keep the events.</summary>
    Authentication,

    /// <summary>The dataset, a permission or the address is wrong: keep the events.</summary>
    Configuration,

    /// <summary>The request was too large: send it in halves.</summary>
    TooLarge,

    /// <summary>Meta will never take this request.</summary>
    Rejected,
}
