namespace Capi.Catalog;

/// <summary>How the sender must handle an error of the Graph API.</summary>
internal enum GraphErrorClass
{
    /// <summary>A temporary error: retry the same request.</summary>
    Transient,

    /// <summary>Rate limited: retry the same request later.</summary>
    Throttled,

    /// <summary>Blocked for policy violations: retry the same request much later and alert someone.</summary>
    Blocked,

    /// <summary>The access token is invalid, expired or revoked: keep the events until it is replaced.</summary>
    Authentication,

    /// <summary>The dataset or a permission is wrong: keep the events until the configuration is fixed.</summary>
    Configuration,

    /// <summary>Meta rejects this request permanently: do not retry.</summary>
    Permanent,
}
