namespace Capi;

/// <summary>The outcome of enqueuing an event.</summary>
public enum EnqueueStatus
{
    /// <summary>The event can't be sent and was not queued; see <see cref="EnqueueResult.Reason"/>.</summary>
    Invalid,

    /// <summary>The event was queued for delivery.</summary>
    Accepted,

    /// <summary>Consent is not granted: nothing else of the event was read, serialized or sent. Only this result is counted.</summary>
    ConsentWithheld,

    /// <summary>The queue is full, or the host has stopped; the event was not queued.</summary>
    QueueFull,
}
