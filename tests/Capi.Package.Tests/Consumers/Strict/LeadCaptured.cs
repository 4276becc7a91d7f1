using Capi;

namespace Strict;

/// <summary>Sends the customer number in clear.</summary>
[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Clear("external_id")] string CustomerNumber);
