namespace Capi.Delivery.Responses;

/// <summary>The response to one request, reduced to what classification needs and what may be logged. Never the response text as it was received.</summary>
internal sealed record GraphResponse
{
    /// <summary>The HTTP status; 0 when there was no response.</summary>
    public int Status { get; init; }

    /// <summary>Why there was no response, or why the response ended early.</summary>
    public TransportFault Fault { get; init; }

    /// <summary>The number of events Meta accepted (<c>events_received</c>); null when the response doesn't contain it.</summary>
    public int? EventsReceived { get; init; }

    /// <summary>True when the response contains Meta's error envelope.</summary>
    public bool HasError { get; init; }

    /// <summary>True when the response contains both an error and a number of accepted events.</summary>
    public bool HasContradiction { get; init; }

    public int? Code { get; init; }

    public int? Subcode { get; init; }

    public bool IsTransient { get; init; }

    /// <summary>The <c>fbtrace_id</c> that Meta's support asks for; only letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string? TraceId { get; init; }

    /// <summary>What Meta says about the error or, in an accepted response, about the events; masked by <see cref="ResponseText"/>. Null when it says nothing.</summary>
    public string? Text { get; init; }

    /// <summary>The events that Meta names as the cause of the error; empty when it names none.</summary>
    public IReadOnlyList<BlamedEvent> BlamedEvents { get; init; } = [];

    /// <summary>The delay that the Retry-After header requests; null without the header.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The time until a rate limit ends that Meta's usage headers name; null when they name none. Responses without an error have these headers too.</summary>
    public TimeSpan? UsageDelay { get; init; }

    /// <summary>How much of the nearest rate limit is used, in percent; null when the headers don't say.</summary>
    public double? UsagePercent { get; init; }

    /// <summary>True when Meta warns about the Graph API version of the request, in a header whose text is not kept.</summary>
    public bool HasVersionWarning { get; init; }

    /// <summary>True when two responses report the same error.</summary>
    public bool IsSameError(GraphResponse other) => (Status, Code, Subcode) == (other.Status, other.Code, other.Subcode);
}
