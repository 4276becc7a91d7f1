namespace Capi;

/// <summary>The outcome of enqueuing an event.</summary>
public enum EnqueueStatus
{
    /// <summary>The event can't be sent and was not queued; see <see cref="EnqueueResult.Reason"/>.</summary>
    Invalid,

    /// <summary>The event was queued for delivery.</summary>
    Accepted,

    /// <summary>Consent is not granted: nothing else of the event was read, serialized or sent, unless it was to wait for consent (<see cref="EventHold"/>) and there was no space.
    /// Only this result is counted.</summary>
    ConsentWithheld,

    /// <summary>The queue had no space for the event, not even after a short wait; the event was not queued. A later call may succeed.</summary>
    QueueFull,

    /// <summary>The client has stopped, because its host has stopped or its service provider was disposed; the event was not queued. No later call
    /// succeeds.</summary>
    Stopped,

    /// <summary>The same event (dataset, event name and event ID) was accepted before; it was not queued again. Only with <see cref="MetaCapiOptions.SendOnce"/>. Not a loss.</summary>
    Duplicate,

    /// <summary>The visitor hasn't answered the consent question: the event waits and is queued with the consent, or erased with a refusal or after some time. Only with an
    /// <see cref="EventHold"/>. Not accepted: it is counted again when it is queued.</summary>
    Held,
}
