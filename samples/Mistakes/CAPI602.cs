// The audiences at Meta use the key "tier".
using Capi;

namespace Mistakes.Rule602;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadFound(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData("loyalty_tier")] string? Tier); // CAPI602
