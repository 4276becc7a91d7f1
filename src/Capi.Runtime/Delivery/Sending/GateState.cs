namespace Capi.Delivery.Sending;

/// <summary>Whether the requests of a dataset may start.</summary>
internal enum GateState
{
    /// <summary>They may.</summary>
    Open,

    /// <summary>Meta's rate limit is reached: they may at a certain time.</summary>
    Throttled,

    /// <summary>Meta refuses all of them until a person acts: a single one may from time to time, to find out.</summary>
    Paused,
}
