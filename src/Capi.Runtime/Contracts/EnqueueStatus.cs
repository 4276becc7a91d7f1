namespace Capi;

/// <summary>What became of an event that was handed over.</summary>
public enum EnqueueStatus
{
    /// <summary>The event was not written, because it could not be sent as it is; the reason says why.</summary>
    Invalid,

    /// <summary>The event was taken over and will be delivered.</summary>
    Accepted,

    /// <summary>There is no consent; nothing was written or sent.</summary>
    ConsentWithheld,

    /// <summary>The queue is full; the event was not taken over.</summary>
    Full,
}
