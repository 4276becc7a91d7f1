namespace Capi.Catalog;

/// <summary>What an error of the Graph API asks of the sender (spec section 9.2).</summary>
internal enum GraphErrorClass
{
    /// <summary>It passes: send the same again.</summary>
    Transient,

    /// <summary>Too many calls: send the same again, later.</summary>
    Throttled,

    /// <summary>Meta blocked the sender for a policy: send the same again, much later, and tell someone.</summary>
    Blocked,

    /// <summary>The token is wrong, expired or revoked: the events are fine, keep them until it is repaired.</summary>
    Authentication,

    /// <summary>The dataset or a permission is wrong: the events are fine, keep them until it is repaired.</summary>
    Configuration,

    /// <summary>Meta will never take this request as it is.</summary>
    Permanent,
}
