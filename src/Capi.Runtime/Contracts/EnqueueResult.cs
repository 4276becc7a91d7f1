namespace Capi;

/// <summary>The answer to handing over an event. It holds no data of the event.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why it is invalid; <see cref="InvalidReason.None"/> otherwise.</param>
public readonly record struct EnqueueResult(EnqueueStatus Status, InvalidReason Reason)
{
    /// <summary>The event was taken over.</summary>
    public static EnqueueResult Accepted => new(EnqueueStatus.Accepted, InvalidReason.None);

    /// <summary>There is no consent.</summary>
    public static EnqueueResult ConsentWithheld => new(EnqueueStatus.ConsentWithheld, InvalidReason.None);

    /// <summary>The queue is full, or the host has stopped.</summary>
    public static EnqueueResult Full => new(EnqueueStatus.Full, InvalidReason.None);

    /// <summary>The event can't be sent, for this reason.</summary>
    public static EnqueueResult Invalid(InvalidReason reason) => new(EnqueueStatus.Invalid, reason);

    /// <summary>True when the event was taken over.</summary>
    public bool IsAccepted => Status == EnqueueStatus.Accepted;
}
