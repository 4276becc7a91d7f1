namespace Capi;

/// <summary>The limits of events that wait for a visitor's consent. Validated when the host starts.</summary>
public sealed class HeldEventOptions
{
    /// <summary>The maximum number of events that wait for one visitor: 1 to 20. A further one removes the oldest.</summary>
    public int MaxEventsPerVisitor { get; set; } = 20;

    /// <summary>How long an event waits at most: 1 second to 30 minutes. Then it is erased.</summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The memory for all waiting events, in bytes: 65,536 or more. Events for which there is no space are withheld.</summary>
    public long MaxBytes { get; set; } = 16 * 1024 * 1024;
}
