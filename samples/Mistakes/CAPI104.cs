// Events must not contain health data, hashed or not.
using Capi;

namespace Mistakes.Rule104;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData("reason")] string Diagnosis); // CAPI104
