namespace Capi.EventsManager;

/// <summary>What one source sent of an event: its first copy, and how often it was repeated. Immutable.</summary>
public sealed record EventCopy
{
    /// <summary>Where it came from.</summary>
    public required EventSource Source { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>event_time, UTC; null when a browser sent none.</summary>
    public DateTimeOffset? EventTime { get; init; }

    /// <summary>action_source; <c>website</c> for a browser.</summary>
    public required string ActionSource { get; init; }

    /// <summary>Everything but user_data, by path (<c>custom_data.value</c>), in the order sent. Values are cut and masked.</summary>
    public required IReadOnlyList<ReceivedParameter> Parameters { get; init; }

    /// <summary>The identifiers of user_data with a verdict on each.</summary>
    public required IReadOnlyList<ReceivedIdentifier> Identifiers { get; init; }

    /// <summary>How many further copies this source sent; their content was dropped.</summary>
    public int Duplicates { get; init; }
}
