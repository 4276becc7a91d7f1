using System.Net;
using Capi;

namespace Shop;

/// <summary>The members of every event of a visit.</summary>
internal abstract class Visit
{
    /// <summary>The visit's key.</summary>
    [EventId]
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    [EventTime]
    public DateTimeOffset At { get; init; }

    /// <summary>The visitor's address.</summary>
    [Clear("client_ip_address")]
    public IPAddress? Address { get; init; }

    /// <summary>The page.</summary>
    [EventSourceUrl]
    public Uri? Page { get; init; }
}
