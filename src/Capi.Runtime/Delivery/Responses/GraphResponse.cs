namespace Capi.Delivery.Responses;

/// <summary>The response to one request, reduced to what classification needs and what may be logged. Never the response text.</summary>
internal readonly record struct GraphResponse
{
    /// <summary>The HTTP status; 0 when there was no response.</summary>
    public int Status { get; init; }

    /// <summary>Why there was no response.</summary>
    public TransportFault Fault { get; init; }

    /// <summary>The number of events Meta accepted (<c>events_received</c>); null when the response doesn't contain it.</summary>
    public int? EventsReceived { get; init; }

    /// <summary>True when the response contains Meta's error envelope.</summary>
    public bool HasError { get; init; }

    public int? Code { get; init; }

    public int? Subcode { get; init; }

    public bool IsTransient { get; init; }

    /// <summary>The <c>fbtrace_id</c> that Meta's support asks for; only letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string? TraceId { get; init; }

    /// <summary>The delay that the Retry-After header requests; null without the header.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when Meta warns about the Graph API version of the request, in a header whose text is not kept.</summary>
    public bool HasVersionWarning { get; init; }
}
