namespace Capi.EventsManager;

/// <summary>Describes events that a test expects to arrive. Immutable.</summary>
/// <remarks>Also the body of <c>POST /api/expectations</c>, with the names in snake case: <c>{"event_name":"Purchase","sources":2}</c>.</remarks>
public sealed record EventExpectation
{
    /// <summary>event_name, case-sensitive.</summary>
    public required string EventName { get; init; }

    /// <summary>event_id, case-sensitive; null for any.</summary>
    public string? EventId { get; init; }

    /// <summary>The dataset (Pixel) ID; null for any.</summary>
    public string? Dataset { get; init; }

    /// <summary>The number of sources of each event, 1 or 2; null for any. 2 is an event whose halves from server and browser were deduplicated.</summary>
    public int? Sources { get; init; }

    /// <summary>The minimum number of such events, at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How long to wait for them, at most 10 minutes. Zero checks what has arrived already.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
