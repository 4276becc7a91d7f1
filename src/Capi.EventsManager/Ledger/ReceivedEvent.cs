namespace Capi.EventsManager;

/// <summary>One event, with the copy of it that each source sent. Immutable.</summary>
/// <remarks>Copies are one event when dataset, event_name and event_id are equal and they came within 48 hours of the
/// first (spec section 7). Without an event_id every copy is an event of its own.</remarks>
public sealed record ReceivedEvent
{
    /// <summary>The dataset (Pixel) id: digits.</summary>
    public required string Dataset { get; init; }

    /// <summary>event_name, in its exact case.</summary>
    public required string EventName { get; init; }

    /// <summary>event_id, or null when the sender gave none.</summary>
    public string? EventId { get; init; }

    /// <summary>When the first copy came.</summary>
    public required DateTimeOffset FirstReceived { get; init; }

    /// <summary>The Conversions API's copy, or null.</summary>
    public EventCopy? Server { get; init; }

    /// <summary>The Pixel's copy, or null.</summary>
    public EventCopy? Browser { get; init; }

    /// <summary>The source whose copy counts: the first, but a browser copy within 5 minutes of the server's (spec section 7).</summary>
    public required EventSource Kept { get; init; }

    /// <summary>1 or 2.</summary>
    public int SourceCount => (Server is null ? 0 : 1) + (Browser is null ? 0 : 1);

    /// <summary>The copy of a source, or null.</summary>
    public EventCopy? From(EventSource source) => source is EventSource.Server ? Server : Browser;
}
