using Capi;

namespace Locked;

/// <summary>A lead was found.</summary>
[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadFound(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string? Phone);
