namespace Capi.EventsManager;

/// <summary>An event with the copy from each source. Immutable.</summary>
/// <remarks>Copies are one event if dataset, event_name and event_id are equal (case-sensitive) and they are received within
/// 48 hours of the first. Without an event_id every copy is a separate event. See
/// https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events.</remarks>
public sealed record ReceivedEvent
{
    /// <summary>The number of the event in this Events Manager: 1 for the first one. Unique, also across runs.</summary>
    public long Number { get; init; }

    /// <summary>The run that the event belongs to, or null for none. Events of different runs are never deduplicated.</summary>
    public string? Run { get; init; }

    /// <summary>The dataset (Pixel) ID, decimal digits.</summary>
    public required string Dataset { get; init; }

    /// <summary>event_name, case-sensitive.</summary>
    public required string EventName { get; init; }

    /// <summary>event_id, or null if none was sent.</summary>
    public string? EventId { get; init; }

    /// <summary>When the first copy was received, UTC.</summary>
    public required DateTimeOffset FirstReceived { get; init; }

    /// <summary>The copy from the Conversions API, or null.</summary>
    public EventCopy? Server { get; init; }

    /// <summary>The copy from the Pixel, or null.</summary>
    public EventCopy? Browser { get; init; }

    /// <summary>The source whose copy is kept: the first one received, except that a browser copy within 5 minutes of the server copy wins.</summary>
    public required EventSource KeptSource { get; init; }

    /// <summary>The number of sources, 1 or 2.</summary>
    public int SourceCount => (Server is null ? 0 : 1) + (Browser is null ? 0 : 1);

    /// <summary>Returns the copy from a source, or null.</summary>
    public EventCopy? GetCopy(EventSource source) => source is EventSource.Server ? Server : Browser;
}
