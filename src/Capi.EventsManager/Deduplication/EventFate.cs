namespace Capi.EventsManager.Deduplication;

/// <summary>What Meta does with an event.</summary>
public enum EventFate
{
    /// <summary>Both halves arrived and are counted as one event.</summary>
    Merged,

    /// <summary>Only one half arrived and is counted.</summary>
    Kept,

    /// <summary>The request was rejected, so the event isn't counted.</summary>
    Refused,
}
