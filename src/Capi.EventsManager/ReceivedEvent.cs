namespace Capi.EventsManager;

/// <summary>An event with the copy from each source. Immutable.</summary>
/// <remarks>Copies are one event if dataset, event_name and event_id are equal (case-sensitive) and they are received within
/// 48 hours of the first. Without an event_id every copy is a separate event. See
/// https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events.</remarks>
public sealed record ReceivedEvent
{
    private const int MaxWarnings = 100;

    /// <summary>The number of the event in the order of arrival, from 1. The page of the event is <c>/events/{number}</c>.</summary>
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

    /// <summary>Why the event was refused; null for an accepted event.</summary>
    public EventRefusal? Refusal { get; init; }

    /// <summary>The revision of the store that changed the event last.</summary>
    internal long Revision { get; init; }

    /// <summary>The number of sources, 1 or 2.</summary>
    public int SourceCount => (Server is null ? 0 : 1) + (Browser is null ? 0 : 1);

    /// <summary>The copies from server and browser that there are.</summary>
    internal IEnumerable<EventCopy> Copies => new[] { Server, Browser }.OfType<EventCopy>();

    /// <summary>Returns the displayed value of a parameter of the first copy that has it, or null.</summary>
    internal string? FindParameter(string path) => Copies.Select(copy => copy.FindParameter(path)).FirstOrDefault(value => value is not null);

    /// <summary>Returns the event with further warnings for the copy from a source, without repetitions.</summary>
    internal ReceivedEvent AddWarnings(EventSource source, IReadOnlyList<string> warnings)
    {
        if (warnings.Count == 0 || GetCopy(source) is not { } copy)
            return this;
        var changed = copy with { Warnings = [.. copy.Warnings.Union(warnings, StringComparer.Ordinal).Take(MaxWarnings)] };
        return source is EventSource.Server ? this with { Server = changed } : this with { Browser = changed };
    }

    /// <summary>Returns the copy from a source, or null.</summary>
    public EventCopy? GetCopy(EventSource source) => source is EventSource.Server ? Server : Browser;
}
