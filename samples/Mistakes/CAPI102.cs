// The address would leave readable, and Meta would not even match it.
using Capi;

namespace Mistakes.Rule102;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Clear] string Email); // CAPI102
