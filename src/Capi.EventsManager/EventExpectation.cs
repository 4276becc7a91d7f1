namespace Capi.EventsManager;

/// <summary>Describes events that a test expects to arrive. Immutable.</summary>
/// <remarks>Also the body of <c>POST /api/expectations</c>, with the names in snake case: <c>{"event_name":"Purchase","sources":2}</c>.</remarks>
public sealed record EventExpectation
{
    /// <summary>event_name, case-sensitive; null for any.</summary>
    public string? EventName { get; init; }

    /// <summary>event_id, case-sensitive; null for any.</summary>
    public string? EventId { get; init; }

    /// <summary>The dataset (Pixel) ID; null for any.</summary>
    public string? Dataset { get; init; }

    /// <summary>The run whose events and requests are looked at; null for all of them.</summary>
    public string? Run { get; init; }

    /// <summary>The number of sources of each event, 1 or 2; null for any. 2 is an event whose halves from server and browser were deduplicated.</summary>
    public int? Sources { get; init; }

    /// <summary>Displayed values of parameters by path, such as <c>custom_data.currency</c>, which a copy of the event must have. Numbers are compared as numbers.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>The minimum number of such events, at least 0.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The maximum number of warnings and rejected requests, at least 0; null for any number.</summary>
    public int? MaxDiagnostics { get; init; }

    /// <summary>How long to wait for them, at most 10 minutes. Zero checks what has arrived already.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
