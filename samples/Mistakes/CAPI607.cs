// The tier was always sent.
using Capi;

namespace Mistakes.Rule607;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadFound(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData("tier")] string? Tier); // CAPI607
