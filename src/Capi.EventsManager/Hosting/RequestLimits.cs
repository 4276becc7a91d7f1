namespace Capi.EventsManager.Hosting;

/// <summary>Limits of a request.</summary>
internal static class RequestLimits
{
    /// <summary>2 MiB. 1,000 events of typical size are about 1.2 MB.</summary>
    public const int MaxBodyBytes = 2 * 1024 * 1024;

    /// <summary>A body between the two limits is read and discarded, so that the client receives the error response.</summary>
    public const int MaxDiscardedBodyBytes = 16 * 1024 * 1024;

    /// <summary>A Pixel GET request has the whole event in its URL; browsers switch to POST well below this length.</summary>
    public const int MaxRequestLineBytes = 16 * 1024;

    public const int MaxHeaderBytes = 32 * 1024;

    public const int MaxHeaderCount = 100;

    /// <summary>Idle connections are cheap; the limit must not be reached by the pools of a few clients.</summary>
    public const int MaxConnections = 4_096;

    public const int MaxFormFields = 1_024;

    public const int MaxFormKeyLength = 512;

    /// <summary>Meta's payload is five levels deep.</summary>
    public const int MaxJsonDepth = 32;

    /// <summary>Meta's limit of events per request.</summary>
    public const int MaxEventsPerCall = 1_000;

    /// <summary>Closes connections without a request, so that they can't shut others out for long.</summary>
    public static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromSeconds(15);

    public static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
}
