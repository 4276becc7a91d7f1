namespace Capi;

/// <summary>What became of an event that was handed over.</summary>
public enum EnqueueStatus
{
    /// <summary>The event was not written, because it could not be sent as it is; the reason says why.</summary>
    Invalid,

    /// <summary>The event was taken over and will be delivered.</summary>
    Accepted,

    /// <summary>There is no consent; nothing else of the event was read, written or sent. Only this answer is counted.</summary>
    ConsentWithheld,

    /// <summary>The queue is full, or the host has stopped and takes nothing more; the event was not taken over.</summary>
    Full,
}
