namespace Capi.Delivery;

/// <summary>What came back for one request: only what decides and what may be logged. Never the text of the answer.</summary>
internal readonly record struct GraphAnswer
{
    /// <summary>The HTTP status; 0 when there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>Why there was no answer.</summary>
    public TransportFault Fault { get; init; }

    /// <summary>How many events Meta took; null when the answer doesn't say.</summary>
    public int? EventsReceived { get; init; }

    /// <summary>True when the answer holds Meta's error envelope.</summary>
    public bool HasError { get; init; }

    public int? Code { get; init; }

    public int? Subcode { get; init; }

    public bool IsTransient { get; init; }

    /// <summary>Meta's name for this call, for their support; letters, digits, <c>_</c> and <c>-</c> only.</summary>
    public string? TraceId { get; init; }

    /// <summary>How long the answer asks to wait; null when it doesn't.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
