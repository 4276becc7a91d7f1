namespace Capi;

/// <summary>The result of enqueuing an event. Contains no event data.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="Reason">Why the event is invalid; <see cref="InvalidReason.None"/> otherwise.</param>
public readonly record struct EnqueueResult(EnqueueStatus Status, InvalidReason Reason)
{
    /// <summary>The event was queued for delivery.</summary>
    public static EnqueueResult Accepted => new(EnqueueStatus.Accepted, InvalidReason.None);

    /// <summary>Consent is not granted; the event is not sent.</summary>
    public static EnqueueResult ConsentWithheld => new(EnqueueStatus.ConsentWithheld, InvalidReason.None);

    /// <summary>The queue is full; the event was not queued.</summary>
    public static EnqueueResult QueueFull => new(EnqueueStatus.QueueFull, InvalidReason.None);

    /// <summary>The client has stopped; the event was not queued.</summary>
    public static EnqueueResult Stopped => new(EnqueueStatus.Stopped, InvalidReason.None);

    /// <summary>The same event was accepted before; it was not queued again.</summary>
    public static EnqueueResult Duplicate => new(EnqueueStatus.Duplicate, InvalidReason.None);

    /// <summary>The event waits for the visitor's consent.</summary>
    public static EnqueueResult Held => new(EnqueueStatus.Held, InvalidReason.None);

    /// <summary>The event can't be sent for the given reason.</summary>
    public static EnqueueResult Invalid(InvalidReason reason) => new(EnqueueStatus.Invalid, reason);

    /// <summary>True when the event was queued for delivery.</summary>
    public bool IsAccepted => Status == EnqueueStatus.Accepted;
}
