// The value of an event must be a number.
using Capi;

namespace Mistakes.Rule012;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData] string Value, // CAPI012
    [CustomData] string Currency);
